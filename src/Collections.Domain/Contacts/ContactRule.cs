using Collections.Domain.Calendars;
using Collections.Domain.Effects;

namespace Collections.Domain.Contacts;

/// <summary>
/// How often the companies of the group together contact a customer, and when somebody may be called. The house's own rule: what the
/// law of a country says besides is no part of it.
/// </summary>
/// <param name="PerDay">Contacts of a customer on a date, from 1 to <see cref="MostPerDay"/>; 0 for as many as are wanted.</param>
public sealed record ContactRule(int PerDay = 1)
{
    /// <summary>The most that may be counted; whoever wants more counts none.</summary>
    public const int MostPerDay = 9;

    /// <summary>What holds until somebody sets another: one contact a day, calls from nine in the morning to eight in the evening.</summary>
    public static ContactRule Usual { get; } = new();

    /// <summary>The first minute of a day in which a customer may be called, and a message that has an hour may leave, in the portfolio's zone.</summary>
    public TimeOnly From { get; init; } = new(9, 0);

    /// <summary>The minute from which on a customer may not be called any more, and no message that has an hour leaves.</summary>
    public TimeOnly Until { get; init; } = new(20, 0);

    /// <summary>The calendar whose business days are days of contact.</summary>
    public string Calendar { get; init; } = CalendarSet.DefaultName;

    /// <summary>Channels by which a message takes nobody's place, and needs none.</summary>
    public IReadOnlyList<MessageChannel> Uncounted { get; init; } = [];

    /// <summary>Whether a contact by a channel counts.</summary>
    public bool Counts(MessageChannel channel) => PerDay > 0 && !Uncounted.Contains(channel);
}
