"""The first start: from an empty data folder to a till that sells, one question at a time."""
