"""Plans all that a lesson is published as: its page, its steps, the screens, a pupil's paper, the PDFs.

Other pages take only `views` from here, what cards and blocks say of lessons; the plan of the site
takes `planning` and `papers`.
"""
