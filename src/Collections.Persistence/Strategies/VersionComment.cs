using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Strategies;

/// <summary>What somebody has said of a version; it is never changed, and stays when the draft does.</summary>
[Table("version_comment")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(VersionId))]
public sealed class VersionComment
{
    public long TenantId { get; set; }

    public long Id { get; set; }

    public long VersionId { get; set; }

    /// <summary>The element that it speaks of; null where it speaks of the version.</summary>
    public string? ElementId { get; set; }

    public required string Text { get; set; }

    /// <summary>Name of the person who wrote it.</summary>
    public required string Author { get; set; }

    public DateTimeOffset WrittenAt { get; set; }
}
