"""Records may contain themselves and one another."""

from sample.models import Category, Product

data = {
    "name": "root",
    "children": [{"name": "leaf", "parent": {"name": "root"}, "children": []}],
    "best_product": {"title": "Pen", "category": {"name": "leaf"}},
}
root = Category.from_dict(data)
assert root.children[0].parent == Category(name="root")
assert root.best_product == Product(title="Pen", category=Category(name="leaf"))
assert root.to_dict() == data
