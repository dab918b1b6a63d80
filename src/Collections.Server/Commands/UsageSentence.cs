namespace Collections.Server.Commands;

/// <summary>What a wrong use says to somebody who has no command line: without the option's name in front.</summary>
internal static class UsageSentence
{
    private const string Option = "--";

    public static string Of(UsageException wrong)
    {
        var text = wrong.Message;
        var end = text.StartsWith(Option, StringComparison.Ordinal) ? text.IndexOf(": ", StringComparison.Ordinal) : -1;
        if (end >= 0) text = text[(end + 2)..];
        return text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
