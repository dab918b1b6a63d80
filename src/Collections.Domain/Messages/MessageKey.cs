using System.Globalization;
using Collections.Domain.Cases;
using Collections.Domain.Identities;

namespace Collections.Domain.Messages;

/// <summary>
/// What a message is called outside: derived from its case, the step that wants it and the visit, so that it is the
/// same over retries, restarts and restored databases. Sinks that deduplicate do it by this.
/// </summary>
/// <param name="Value">128 bits.</param>
public readonly record struct MessageKey(UInt128 Value)
{
    /// <summary>The key of the message that a visit (number within its case) to a step wants sent.</summary>
    public static MessageKey Of(CaseKey @case, string elementId, int occurrence)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new MessageKey(ContentId.Of(
            @case.Strategy,
            @case.Company,
            Number((int)@case.Level),
            @case.Subject,
            Number(@case.Episode),
            elementId,
            Number(occurrence)));
    }

    /// <summary>The key of 32 hexadecimal digits, or null.</summary>
    public static MessageKey? Parse(string? text) =>
        text is { Length: 32 } && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? new MessageKey(value) : null;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
