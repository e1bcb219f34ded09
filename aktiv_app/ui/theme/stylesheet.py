"""The style sheet of the whole window, made from the tokens.

Widgets say what they are with the dynamic property `look` (see `components`); the rules
here say how that looks. Borders get one pixel thicker with focus, and padding one
thinner, so that nothing moves.
"""

from aktiv_app.ui.theme.tokens import Colours, Hue, Metrics


def build_stylesheet(c: Colours, m: Metrics) -> str:
    """The whole style sheet for colours `c` and sizes `m`."""
    return "\n".join(
        (_texts(c, m), _surfaces(c, m), _buttons(c, m), _fields(c, m), _bars(c, m), _notices(c, m))
    )


def _texts(c: Colours, m: Metrics) -> str:
    return f"""
QWidget {{ font-size: {m.body}px; color: {c.text}; }}
QLabel {{ background: transparent; }}
QLabel[look="title"] {{ font-size: {m.title}px; font-weight: {m.strong}; }}
QLabel[look="strong"] {{ font-weight: {m.strong}; }}
QLabel[look="muted"] {{ color: {c.muted}; }}
QLabel[look="small"] {{ font-size: {m.small}px; color: {c.muted}; }}
QLabel[look="error"] {{ font-size: {m.small}px; color: {c.red.text}; }}
QLabel[look="caution"] {{ font-size: {m.small}px; color: {c.amber.text}; }}
QLabel[look="brand"] {{ font-size: {m.title}px; color: {c.muted}; }}
QLabel[look="brand-strong"] {{
    font-size: {m.title}px; font-weight: {m.strong}; color: {c.link};
}}
QLabel[look="key"] {{
    font-size: {m.small}px; color: {c.text}; background: {c.sunken};
    border: 1px solid {c.control}; border-radius: 4px; padding: 1px 6px;
}}
QLabel:disabled {{ color: {c.disabled}; }}
QToolTip {{
    background: {c.tip}; color: {c.on_tip}; border: 1px solid {c.control};
    padding: 6px 8px; font-size: {m.small}px;
}}
"""


def _surfaces(c: Colours, m: Metrics) -> str:
    return f"""
QMainWindow, QDialog, QWidget[look="page"] {{ background: {c.background}; }}
QFrame[look="card"] {{
    background: {c.surface}; border: 1px solid {c.border}; border-radius: {m.radius_large}px;
}}
QFrame[look="card"][active="true"] {{ border: 2px solid {c.focus}; }}
QFrame[look="navigation"] {{ background: {c.surface}; border-right: 1px solid {c.border}; }}
QFrame[look="header"] {{ background: {c.surface}; border-bottom: 1px solid {c.border}; }}
QFrame[look="bottombar"] {{ background: {c.surface}; border-top: 1px solid {c.border}; }}
QFrame[look="line"] {{ background: {c.border}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[look="popup"] {{
    background: {c.surface}; border: 1px solid {c.control}; border-radius: {m.radius_large}px;
}}
QScrollArea, QScrollArea > QWidget > QWidget[look="page"] {{ border: none; }}
QScrollArea {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {c.soft.line}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{
    background: {c.control}; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px;
}}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{
    background: {c.surface}; border: 1px solid {c.control}; border-radius: {m.radius}px;
    padding: 4px;
}}
QMenu::item {{ padding: 7px 24px 7px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {c.soft.fill}; color: {c.soft.text}; }}
QMenu::item:disabled {{ color: {c.disabled}; }}
QMenu::separator {{ height: 1px; background: {c.border}; margin: 4px 8px; }}
"""


def _buttons(c: Colours, m: Metrics) -> str:
    height = m.control_height - 2
    return f"""
QPushButton, QToolButton[look="icon"], QToolButton[look="secondary"] {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.control};
    border-radius: {m.radius}px; padding: 0 12px; min-height: {height}px;
}}
QPushButton, QToolButton, QCheckBox {{ outline: none; }}
QPushButton:hover, QToolButton[look="icon"]:hover {{ background: {c.hover}; }}
QPushButton:pressed, QToolButton[look="icon"]:pressed {{ background: {c.border}; }}
QPushButton:focus, QToolButton[look="icon"]:focus {{
    border: 2px solid {c.focus}; padding: 0 11px; min-height: {height - 2}px;
}}
QPushButton:disabled, QToolButton[look="icon"]:disabled {{
    color: {c.disabled}; border-color: {c.border}; background: {c.sunken};
}}
QToolButton[look="icon"] {{ padding: 0; min-width: {height}px; }}
QToolButton[look="icon"]:focus {{ padding: 0; min-width: {height - 2}px; }}
QToolButton[look="icon"][quiet="true"] {{ background: transparent; border-color: transparent; }}
QToolButton[look="icon"][quiet="true"]:hover {{ background: {c.hover}; }}
QToolButton[look="icon"][quiet="true"]:focus {{ border-color: {c.focus}; }}
QToolButton[look="icon"][small="true"] {{
    min-height: {height - 10}px; min-width: {height - 10}px;
}}
QToolButton[look="icon"][small="true"]:focus {{
    min-height: {height - 12}px; min-width: {height - 12}px;
}}
QPushButton[look="primary"] {{
    background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent};
    font-weight: {m.strong}; padding: 0 20px; min-height: {height + 8}px;
}}
QPushButton[look="primary"]:hover {{ background: {c.accent_hover}; }}
QPushButton[look="primary"]:pressed {{ background: {c.accent_pressed}; }}
QPushButton[look="primary"]:focus {{
    border: 2px solid {c.text}; padding: 0 19px; min-height: {height + 6}px;
}}
QPushButton[look="primary"]:disabled {{
    background: {c.sunken}; color: {c.disabled}; border: 1px solid {c.border};
}}
QPushButton[look="accent"] {{
    color: {c.link}; border-color: {c.soft.line}; font-weight: {m.strong};
}}
QPushButton[look="chosen"] {{
    background: {c.soft.fill}; color: {c.soft.text}; border-color: {c.soft.line};
    font-weight: {m.strong};
}}
QPushButton[look="accent"]:focus, QPushButton[look="chosen"]:focus {{
    border-color: {c.focus};
}}
QPushButton[look="link"] {{
    background: transparent; border: 1px solid transparent; color: {c.link}; padding: 0 6px;
    min-height: {height - 8}px; text-align: left;
}}
QPushButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="link"]:focus {{
    border: 2px solid {c.focus}; padding: 0 5px; min-height: {height - 10}px;
}}
QPushButton[look="link"]:disabled {{ color: {c.disabled}; background: transparent; }}
QPushButton[look="chip"] {{
    background: {c.surface}; border: 1px solid {c.control}; padding: 0 10px;
    border-radius: {(height - 6) // 2}px; min-height: {height - 8}px; font-size: {m.small}px;
}}
QPushButton[look="chip"]:focus {{
    border: 2px solid {c.focus}; padding: 0 9px; min-height: {height - 10}px;
}}
QPushButton[look="chip"]:checked, QPushButton[look="chip"][tone="soft"] {{
    background: {c.soft.fill}; color: {c.soft.text}; border-color: {c.soft.line};
}}
QPushButton[look="chip"][tone="amber"] {{
    background: {c.amber.fill}; color: {c.amber.text}; border: 1px dashed {c.amber.line};
}}
QPushButton[look="chip"][tone="add"] {{ border-style: dashed; color: {c.muted}; }}
QPushButton[look="chip"][tone="add"]:hover {{ color: {c.text}; }}
QPushButton[look="chip"][tone="soft"]:focus, QPushButton[look="chip"][tone="amber"]:focus,
QPushButton[look="chip"][tone="add"]:focus {{ border: 2px solid {c.focus}; }}
QPushButton[look="navigation"] {{
    background: transparent; border: 1px solid transparent; text-align: left; padding: 0 8px;
    min-height: {height + 2}px; color: {c.muted};
}}
QPushButton[look="navigation"]:hover {{ background: {c.hover}; color: {c.text}; }}
QPushButton[look="navigation"]:checked {{
    background: {c.soft.fill}; color: {c.soft.text}; font-weight: {m.strong};
}}
QPushButton[look="navigation"]:focus {{
    border: 2px solid {c.focus}; padding: 0 7px; min-height: {height}px;
}}
QPushButton[look="tab"] {{
    background: transparent; border: none; border-bottom: 2px solid transparent;
    border-radius: 0; color: {c.muted}; padding: 0 4px; min-height: {height}px;
}}
QPushButton[look="tab"]:hover {{ color: {c.text}; }}
QPushButton[look="tab"]:checked {{
    color: {c.text}; font-weight: {m.strong}; border-bottom: 2px solid {c.accent};
}}
QPushButton[look="tab"]:focus {{
    border: 2px solid {c.focus}; border-radius: 4px; padding: 0 2px; min-height: {height - 2}px;
}}
"""


def _fields(c: Colours, m: Metrics) -> str:
    height, box = m.control_height - 2, m.scaled(16)
    fields = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QComboBox", "QAbstractSpinBox")
    plain = ", ".join(fields)
    focus = ", ".join(f"{field}:focus" for field in fields)
    disabled = ", ".join(f"{field}:disabled" for field in fields)
    read_only = ", ".join(f"{field}[readOnly='true']" for field in fields[:3])
    return f"""
{plain} {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.control};
    border-radius: {m.radius}px; padding: 0 10px; min-height: {height}px;
    selection-background-color: {c.selection}; selection-color: {c.on_selection};
    placeholder-text-color: {c.example};
}}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; min-height: {height - 8}px; }}
{focus} {{ border: 2px solid {c.focus}; padding: 0 9px; min-height: {height - 2}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 3px 5px; min-height: {height - 10}px; }}
{disabled} {{ background: {c.sunken}; color: {c.disabled}; border-color: {c.border}; }}
{read_only} {{ background: {c.sunken}; }}
QTextEdit[look="bare"], QPlainTextEdit[look="bare"] {{
    border: 2px solid transparent; background: transparent; padding: 0;
}}
QTextEdit[look="bare"]:focus, QPlainTextEdit[look="bare"]:focus {{
    border: 2px solid {c.focus}; padding: 0;
}}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QAbstractSpinBox[invalid="true"] {{
    border-color: {c.red.line};
}}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QComboBox QLineEdit:focus {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QAbstractSpinBox {{ max-height: {height}px; }}
QAbstractSpinBox:focus {{ max-height: {height - 2}px; }}
QSpinBox, QSpinBox:focus {{ padding: 0 2px; min-width: 40px; }}
QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: border; width: 0px; }}
QSpinBox::up-button, QSpinBox::down-button {{
    subcontrol-origin: border; subcontrol-position: right; width: 0; height: 0; border: none;
}}
QComboBox {{ padding-right: 30px; }}
QComboBox:focus {{ padding-right: 29px; }}
QComboBox:hover {{ background: {c.hover}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{
    background: {c.surface}; border: 1px solid {c.control}; padding: 4px; outline: none;
    selection-background-color: {c.soft.fill}; selection-color: {c.soft.text};
}}
QComboBox QAbstractItemView::item {{ min-height: {height - 6}px; padding: 0 6px; }}
QListView, QTreeView, QTableView {{
    background: {c.surface}; border: none; outline: none;
    selection-background-color: {c.soft.fill}; selection-color: {c.soft.text};
}}
QListView[look="cards"] {{ background: transparent; }}
QListView[look="boxed"] {{
    border: 1px solid {c.border}; border-radius: {m.radius}px; padding: 2px;
}}
QListView[look="cards"]::item, QListView[look="cards"]::item:selected:active {{ border: none; }}
QListView::item {{ border-radius: 6px; border: 2px solid transparent; }}
QListView::item:hover {{ background: {c.hover}; }}
QListView::item:selected {{ background: {c.soft.fill}; color: {c.soft.text}; }}
QListView::item:selected:active {{ border: 2px solid {c.focus}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px 4px; border: 2px solid transparent; }}
QCheckBox[look="bare"] {{ spacing: 0px; padding: 3px 0px 3px 3px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {c.focus}; border-radius: 6px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.disabled}; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: {box}px; height: {box}px; border: 1px solid {c.control}; background: {c.surface};
}}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {box // 2 + 1}px; }}
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate {{
    background: {c.accent}; border-color: {c.accent};
}}
QRadioButton::indicator:checked {{
    background: {c.surface}; border: 5px solid {c.accent};
    width: {box - 8}px; height: {box - 8}px;
}}
QCheckBox::indicator:disabled {{ background: {c.sunken}; border-color: {c.border}; }}
QCheckBox::indicator:checked:disabled {{ background: {c.disabled}; border-color: {c.disabled}; }}
QProgressBar {{
    background: {c.hover}; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
"""


def _bars(c: Colours, m: Metrics) -> str:
    return f"""
QStatusBar {{ background: {c.surface}; color: {c.muted}; }}
QLineEdit[look="find"] {{
    border: none; border-radius: {m.radius_large}px; font-size: {m.title}px; padding: 0 8px;
    background: transparent;
}}
QLineEdit[look="find"]:focus {{ border: none; padding: 0 8px; }}
"""


def _notices(c: Colours, m: Metrics) -> str:
    rules = []
    for tone, hue in _tones(c).items():
        rules.append(
            f'QFrame[look="notice"][tone="{tone}"] {{ background: {hue.fill};'
            f" border: 1px solid {hue.line}; border-radius: {m.radius}px; }}\n"
            f'QFrame[look="notice"][tone="{tone}"] QLabel {{ color: {hue.text}; }}\n'
            f'QFrame[look="notice"][tone="{tone}"] QPushButton[look="link"] '
            f"{{ color: {hue.text}; text-decoration: underline; }}\n"
            f'QLabel[look="pill"][tone="{tone}"] {{ background: {hue.fill}; color: {hue.text};'
            f" border: 1px solid {hue.line}; border-radius: {m.radius}px; padding: 5px 10px; }}"
        )
    # Beside buttons: rounder than they are, as it cannot be pressed.
    rules.append(
        f'QLabel[look="pill"][round="true"] {{ border-radius: {m.control_height // 2}px; }}'
    )
    return "\n".join(rules)


def _tones(c: Colours) -> dict[str, Hue]:
    plain = Hue(c.surface, c.text, c.control)
    return {
        "info": c.blue,
        "warning": c.amber,
        "error": c.red,
        "done": c.green,
        "soft": c.soft,
        "plain": plain,
    }
