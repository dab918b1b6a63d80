using System.Globalization;
using System.Text;

namespace Collections.Decisions.Syntax;

/// <summary>Cuts source into tokens. Names with spaces are put together by the parser, which knows them.</summary>
internal sealed class Lexer(string source)
{
    private static readonly string[] LongSymbols = ["..", "**", "<=", ">=", "!=", "->"];
    private readonly List<Token> tokens = [];
    private int at;

    /// <summary>All tokens; the last is the end, or invalid.</summary>
    public static List<Token> Read(string source) => new Lexer(source).Read();

    private List<Token> Read()
    {
        while (true)
        {
            if (!SkipSpace()) return Finish(new(TokenKind.Invalid, "/*", at, at + 2));
            if (at >= source.Length) return Finish(new(TokenKind.End, "", source.Length, source.Length));
            var token = Next();
            tokens.Add(token);
            if (token.Kind == TokenKind.Invalid) return tokens;
            at = token.End;
        }
    }

    private List<Token> Finish(Token last)
    {
        tokens.Add(last);
        return tokens;
    }

    private Token Next()
    {
        var c = source[at];
        if (Characters.StartsName(c)) return Name();
        if (char.IsAsciiDigit(c) || c == '.' && IsDigit(at + 1) && !FollowsValue()) return Number();
        return c == '"' ? Text() : Symbol();
    }

    private bool FollowsValue() =>
        tokens.Count > 0 && tokens[^1].End == at && (tokens[^1].Kind == TokenKind.Name || tokens[^1].Is(")") || tokens[^1].Is("]"));

    private bool IsDigit(int index) => index < source.Length && char.IsAsciiDigit(source[index]);

    // False where a comment does not end.
    private bool SkipSpace()
    {
        while (at < source.Length)
        {
            if (Characters.IsSpace(source[at])) at++;
            else if (StartsWith("//")) SkipTo(source.AsSpan(at).IndexOfAny('\n', '\r'), 0);
            else if (!StartsWith("/*")) return true;
            else if (!source.AsSpan(at + 2).Contains("*/", StringComparison.Ordinal)) return false;
            else SkipTo(source.IndexOf("*/", at + 2, StringComparison.Ordinal) - at, 2);
        }
        return true;
    }

    private void SkipTo(int distance, int further) => at = distance < 0 ? source.Length : at + distance + further;

    private bool StartsWith(string text) => source.AsSpan(at).StartsWith(text, StringComparison.Ordinal);

    private Token Name()
    {
        var end = at + 1;
        while (end < source.Length && Characters.ContinuesName(source[end])) end++;
        return new(TokenKind.Name, source[at..end], at, end);
    }

    private Token Number()
    {
        var end = Digits(at);
        if (end < source.Length && source[end] == '.' && IsDigit(end + 1)) end = Digits(end + 1);
        if (end < source.Length && source[end] is 'e' or 'E')
        {
            var sign = end + 1 < source.Length && source[end + 1] is '+' or '-' ? 1 : 0;
            if (IsDigit(end + 1 + sign)) end = Digits(end + 1 + sign);
        }
        return new(TokenKind.Number, source[at..end], at, end);
    }

    private int Digits(int start)
    {
        while (IsDigit(start)) start++;
        return start;
    }

    private Token Symbol()
    {
        foreach (var symbol in LongSymbols)
        {
            if (StartsWith(symbol)) return new(TokenKind.Symbol, symbol, at, at + 2);
        }
        return new(TokenKind.Symbol, source[at].ToString(), at, at + 1);
    }

    private Token Text()
    {
        var text = new StringBuilder();
        var i = at + 1;
        while (i < source.Length && source[i] != '"')
        {
            if (source[i] == '\\' && i + 1 < source.Length) i = Escape(text, i + 1);
            else text.Append(source[i++]);
        }
        return i < source.Length
            ? new(TokenKind.Text, text.ToString(), at, i + 1)
            : new(TokenKind.Invalid, "\"", at, source.Length);
    }

    // A backslash before anything else stands for itself, so that regular expressions need not double it.
    private int Escape(StringBuilder text, int i)
    {
        switch (source[i])
        {
            case 'n': text.Append('\n'); return i + 1;
            case 'r': text.Append('\r'); return i + 1;
            case 't': text.Append('\t'); return i + 1;
            case '"' or '\\' or '\'': text.Append(source[i]); return i + 1;
            case 'u' when CodePoint(i + 1, 4, out var unit): text.Append((char)unit); return i + 5;
            case 'U' when CodePoint(i + 1, 6, out var rune) && Rune.IsValid(rune): text.Append(new Rune(rune)); return i + 7;
            default: text.Append('\\'); return i;
        }
    }

    private bool CodePoint(int start, int length, out int value)
    {
        value = 0;
        return start + length <= source.Length
            && int.TryParse(source.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
