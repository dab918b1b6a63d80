using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Alerts;

/// <summary>Something of the operation that somebody must look at; written in the transaction in which it happened, once for each cause.</summary>
[Table("alert")]
[PrimaryKey(nameof(TenantId), nameof(Number))]
public sealed class Alert
{
    public long TenantId { get; set; }

    public long Number { get; set; }

    /// <summary>What kind of thing has happened: feedRefused, feedMissing, outboundHeld, nightFailed.</summary>
    public required string Kind { get; set; }

    /// <summary>What is the same where the same thing happens again; of the alerts that are not over, one has it.</summary>
    public required string Cause { get; set; }

    public long PortfolioId { get; set; }

    /// <summary>The feed that it is about; null where it is about none.</summary>
    public string? Feed { get; set; }

    /// <summary>The run that it is about; null where it is about none.</summary>
    public long? Run { get; set; }

    /// <summary>The business date of the night; of a refused file its position.</summary>
    public DateOnly Date { get; set; }

    /// <summary>A sentence that names no person and no account: it leaves by mail.</summary>
    public required string What { get; set; }

    /// <summary>What else was found, which stays in the house; null where nothing.</summary>
    public string? Detail { get; set; }

    /// <summary>When it happened first.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>Who has taken note; null where nobody has.</summary>
    public string? NotedBy { get; set; }

    public DateTimeOffset? NotedAt { get; set; }

    /// <summary>What is done about it, in the words of who took note.</summary>
    public string? NotedWords { get; set; }

    /// <summary>When it was over; null while it is not.</summary>
    public DateTimeOffset? OverAt { get; set; }

    /// <summary>By what it was over, a sentence like <see cref="What"/>.</summary>
    public string? OverWhy { get; set; }

    /// <summary>When a mail server took the mail that tells of it; null where none has.</summary>
    public DateTimeOffset? MailedAt { get; set; }

    /// <summary>When a mail server took the mail that tells that it is over; null where none has.</summary>
    public DateTimeOffset? OverMailedAt { get; set; }

    /// <summary>Why the last try to send a mail came to nothing, or did not reach all; null where none did.</summary>
    public string? MailFailure { get; set; }
}
