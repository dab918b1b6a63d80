using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.People;

/// <summary>With which a program signs in. The key itself is nowhere: only its digest is.</summary>
[Table("api_key")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(Digest), IsUnique = true)]
[Index(nameof(TenantId), nameof(Name), IsUnique = true)]
public sealed class ApiKey
{
    public long TenantId { get; set; }

    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>SHA-256 of the key, which has 256 random bits.</summary>
    public required byte[] Digest { get; set; }

    /// <summary>Names of roles, separated by blanks.</summary>
    public required string Roles { get; set; }

    /// <summary>Companies whose debts the program sees, separated by line feeds; empty for all.</summary>
    public string Companies { get; set; } = "";

    /// <summary>Code of the agency or law firm whose program it is; empty for the house.</summary>
    public string Firm { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Name of the person who made it.</summary>
    public required string CreatedBy { get; set; }

    /// <summary>From when on it opens nothing.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>To the minute; null where it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
