namespace Collections.Server.Mail;

/// <summary>What became of a mail.</summary>
/// <param name="Refusal">Why the server has taken it for nobody; null where it has for somebody.</param>
/// <param name="Missed">Why it has not taken it for some of the addresses; null where it has for all, or for none.</param>
internal sealed record MailOutcome(string? Refusal, string? Missed)
{
    /// <summary>Taken for all.</summary>
    public static MailOutcome Taken { get; } = new(null, null);

    /// <summary>Taken for nobody.</summary>
    public static MailOutcome Refused(string why) => new(why, null);
}
