using Collections.Domain.Contacts;

namespace Collections.Persistence.Providers.Sqlite.Contacts;

/// <summary>Who has the place of a day that somebody else wants: by name only within a company.</summary>
/// <param name="Kind">For what.</param>
/// <param name="IsOfCompany">Whether the case is of the company of the one who asks.</param>
/// <param name="Strategy">Name of the case's strategy; null where it is of another company.</param>
/// <param name="Account">Reference of the case's account; null where it is of another company.</param>
public sealed record SlotTaken(ContactKind Kind, bool IsOfCompany, string? Strategy, string? Account)
{
    /// <summary>The reason of a refusal.</summary>
    public string Reason(ContactDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return (IsOfCompany, Kind) switch
        {
            (false, _) => $"daily slot of the group taken, next {day.NextInWords}",
            (_, ContactKind.Call) => $"daily slot taken by a call of {Strategy} {Account}, next {day.NextInWords}",
            (_, ContactKind.TakenOn) => $"daily slot taken before the case was taken on, next {day.NextInWords}",
            _ => $"daily slot taken by {Strategy} {Account}, next {day.NextInWords}",
        };
    }
}
