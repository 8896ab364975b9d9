"""Pages that a browser builds: Splash or Chromium, each behind one proxy that decides what may be asked.

Nothing here is imported unless a spider has pages to render and a renderer is chosen.
"""
