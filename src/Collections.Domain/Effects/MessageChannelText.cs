namespace Collections.Domain.Effects;

/// <summary>The words by which strategies, templates and files know the channels.</summary>
public static class MessageChannelText
{
    /// <summary>All words, in the order of the channels.</summary>
    public static IReadOnlyList<string> All { get; } = ["sms", "email", "letter", "whatsapp", "call"];

    /// <summary>The word of a channel.</summary>
    public static string Of(MessageChannel channel) => All[(int)channel - 1];

    /// <summary>The channel that a word means, whatever its case, or null when it means none.</summary>
    public static MessageChannel? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i], word, StringComparison.OrdinalIgnoreCase)) return (MessageChannel)(i + 1);
        }
        return null;
    }
}
