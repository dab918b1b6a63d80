using Collections.Domain.Contacts;
using Collections.Domain.Effects;

namespace Collections.Persistence.Providers.Sqlite.Contacts;

/// <summary>A contact that somebody wants to make.</summary>
/// <param name="Customer">Number of who is contacted.</param>
/// <param name="CaseId">The packed id of the case for which it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Channel">By which channel.</param>
public readonly record struct SlotWish(long Customer, long CaseId, ContactKind Kind, MessageChannel Channel)
{
    /// <summary>The visit of the message or task; null where there is none.</summary>
    public int? Seq { get; init; }

    /// <summary>The run that decided the message, or that takes the case on; null for a call.</summary>
    public long? Run { get; init; }

    /// <summary>Who asks; null for a message.</summary>
    public string? By { get; init; }
}
