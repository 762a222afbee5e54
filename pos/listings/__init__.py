"""Goods offered on marketplaces: their own templates filled, their orders read as sales."""
