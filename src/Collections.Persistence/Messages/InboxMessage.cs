using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Messages;

/// <summary>An event that reached us, acknowledged once it stands here.</summary>
[Table("inbox")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
[Index(nameof(TenantId), nameof(Source), nameof(MessageId), IsUnique = true)]
public sealed class InboxMessage
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    public required string Source { get; set; }

    /// <summary>The sender's own, unique with the source.</summary>
    public required string MessageId { get; set; }

    public long? AccountId { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset EffectiveAt { get; set; }

    /// <summary>JSON.</summary>
    public string? Payload { get; set; }

    public InboxState State { get; set; }

    public long? AppliedRun { get; set; }

    /// <summary>Whether a run that heard it, or one before, was withdrawn since: a case that is opened anew hears it too.</summary>
    public bool IsAgain { get; set; }
}
