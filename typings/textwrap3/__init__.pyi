class TextWrapper:
    width: int
    break_long_words: bool
    break_on_hyphens: bool
    def __init__(
        self,
        width: int = ...,
        initial_indent: str = ...,
        subsequent_indent: str = ...,
        expand_tabs: bool = ...,
        replace_whitespace: bool = ...,
        fix_sentence_endings: bool = ...,
        break_long_words: bool = ...,
        drop_whitespace: bool = ...,
        break_on_hyphens: bool = ...,
        tabsize: int = ...,
    ) -> None: ...
    def _split(self, text: str) -> list[str]: ...
    def _split_chunks(self, text: str) -> list[str]: ...
    def _munge_whitespace(self, text: str) -> str: ...
    def _wrap_chunks(self, chunks: list[str]) -> list[str]: ...
    def _handle_long_word(
        self, reversed_chunks: list[str], cur_line: list[str], cur_len: int, width: int
    ) -> None: ...
    def wrap(self, text: str) -> list[str]: ...

def wrap(text: str, width: int = ...) -> list[str]: ...
