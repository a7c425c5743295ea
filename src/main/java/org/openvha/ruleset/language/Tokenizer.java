package org.openvha.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import org.openvha.document.Findings;
import org.openvha.ruleset.kinds.Kind;

/** Splits a rule file into tokens; comments and white space fall away. */
final class Tokenizer {

    private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "&&", "||");

    private final String file;
    private final String text;
    private final Findings findings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    Tokenizer(String file, String text, Findings findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            next();
        }
        tokens.add(new Token(Token.Kind.END_OF_FILE, "", line));
        return tokens;
    }

    private void next() {
        char character = text.charAt(at);
        if (character == '\n') {
            line++;
            at++;
        } else if (character == ' ' || character == '\t' || character == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            at = endOr(text.indexOf('\n', at));
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (character == '"') {
            string();
        } else if (isDigit(character)) {
            number();
        } else if (isWordStart(character)) {
            add(Token.Kind.WORD, wordFrom(at));
        } else if (character == '@' && at + 1 < text.length() && isWordStart(text.charAt(at + 1))) {
            at++;
            add(Token.Kind.KEY, wordFrom(at));
        } else {
            symbol();
        }
    }

    private void add(Token.Kind kind, String word) {
        tokens.add(new Token(kind, word, line));
        at += word.length();
    }

    private void blockComment() {
        int start = line;
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            findings.of(Kind.SYNTAX).add(file, start, "this comment never closes", "End it with */");
        }
        int end = close < 0 ? text.length() : close + 2;
        line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
        at = end;
    }

    private void string() {
        int close = text.indexOf('"', at + 1);
        int lineEnd = endOr(text.indexOf('\n', at));
        if (close < 0 || close > lineEnd) {
            findings.of(Kind.SYNTAX)
                    .add(file, line, "this text never closes", "End it with a double quote on the same line");
            at = lineEnd;
            return;
        }
        tokens.add(new Token(Token.Kind.STRING, text.substring(at + 1, close), line));
        at = close + 1;
    }

    private void number() {
        int end = at;
        while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        Token number = new Token(Token.Kind.NUMBER, text.substring(at, end), line);
        if (!number.isWholeNumber()) {
            findings.of(Kind.SYNTAX)
                    .add(file, line, number.shown() + " is not a whole number", "Write digits only, such as 36");
        }
        add(number.kind(), number.text());
    }

    private void symbol() {
        for (String pair : PAIRS) {
            if (text.startsWith(pair, at)) {
                add(Token.Kind.SYMBOL, pair);
                return;
            }
        }
        int character = text.codePointAt(at);
        if (character > 126) {
            findings.of(Kind.HIDDEN_CHARACTER)
                    .add(
                            file,
                            line,
                            "the character " + Character.toString(character) + " (" + HiddenCharacters.code(character)
                                    + ") may stand in provenance and comments only",
                            "Write plain English letters, digits and signs");
            at += Character.charCount(character);
            return;
        }
        add(Token.Kind.SYMBOL, Character.toString(character));
    }

    private String wordFrom(int start) {
        int end = start;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private int endOr(int index) {
        return index < 0 ? text.length() : index;
    }

    private static boolean isWordStart(char character) {
        return character == '$' || character == '_' || isLetter(character);
    }

    private static boolean isWordPart(char character) {
        return isWordStart(character) || isDigit(character);
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
