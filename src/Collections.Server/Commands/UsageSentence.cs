namespace Collections.Server.Commands;

/// <summary>What a wrong use says to somebody who has no command line: without the option's name in front.</summary>
internal static class UsageSentence
{
    private const string Option = "--";

    public static string Of(UsageException wrong)
    {
        var text = wrong.Message;
        if (text.StartsWith(Option, StringComparison.Ordinal) && EndOfName(text) is >= 0 and var end) text = text[(end + 1)..].TrimStart();
        return text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>The colon behind the option, or behind the file that it names.</summary>
    private static int EndOfName(string text)
    {
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf(':', at + 1))
        {
            if (char.IsWhiteSpace(text[at + 1])) return at;
        }
        return -1;
    }
}
