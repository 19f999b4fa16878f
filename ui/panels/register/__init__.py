"""Lists of records with a form beside them, made from data: what every page of entries is.

    FORM = Form("organisation", ("title", "kind"), (Part(("title", "aliases", "kind")),))
    register = Register(pen, look, FORM)             # list and form, add, remove, order, filter
    register.show_records(record="")                 # on Page.open; "" keeps what is chosen
    register.take(event)                             # on Page.take
    register.leave()                                 # on Page.save

``Register(pen, look, form, rows=..., preset=...)``: ``rows()`` gives the records to be listed where
not all of the kind are, ``preset()`` the values of a new one (``{"session": …}``). Signals:
``chosen(id)``; ``opened(id)`` when Enter is pressed or a row double-clicked, before the form takes
the keyboard. ``register.make`` and ``register.take_off`` may be set to other commands than
``add_entry`` and ``remove``. ``add_below(widget)`` puts a part of a page's own below the form.
``say_empty`` gives the words shown while there is nothing.

The form alone: ``RecordForm(pen, look, form)``, ``show_record(record)``, ``take(event)``,
``leave()``. Columns and fields are names of the record's fields; how each is filled in stands in
``facilitator.domain.forms``, what it is called under ``[field]`` of the words, or under the key
that ``Form.labels`` gives.
"""
