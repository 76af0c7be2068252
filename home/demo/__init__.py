"""The demo: fictional schools, their words and their pictures, seeded through the product's own actions."""
