using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.People;

/// <summary>Somebody who may sign in. Names are never given anew: the audit refers to them.</summary>
[Table("person")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(NormalizedName), IsUnique = true)]
[Index(nameof(TenantId), nameof(ProviderSubject), IsUnique = true)]
public sealed class Person
{
    public long TenantId { get; set; }

    /// <summary>From 1; 0 where it is not stored yet.</summary>
    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The name in capitals: two names that differ by case only are one.</summary>
    public required string NormalizedName { get; set; }

    public string? Email { get; set; }

    /// <summary>Names of roles, separated by blanks.</summary>
    public string Roles { get; set; } = "";

    /// <summary>Companies whose debts the person sees, separated by line feeds; empty for all.</summary>
    public string Companies { get; set; } = "";

    /// <summary>Code of the agency or law firm to which the person belongs; empty for the house.</summary>
    public string Firm { get; set; } = "";

    public bool IsDisabled { get; set; }

    /// <summary>Salted and stretched; null until the person has chosen a password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>The identity provider by which the person comes in, and its number for them; null where they never did.</summary>
    public string? ProviderSubject { get; set; }

    /// <summary>Changes with whatever ends sessions: password, roles, second factor, disabling.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Changes with every write: who writes an older copy is refused.</summary>
    [ConcurrencyCheck]
    public required string ConcurrencyStamp { get; set; }

    /// <summary>Wrong passwords and codes since the last right one.</summary>
    public int FailedSignIns { get; set; }

    /// <summary>Until when nobody signs in from a place that is not known; null where not locked.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Secret of the time-based codes, encrypted; null where none was asked for.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Whether a code is asked for after the password.</summary>
    public bool HasSecondFactor { get; set; }

    /// <summary>The period of the last code that was taken: none is taken twice.</summary>
    public long LastCodePeriod { get; set; }

    /// <summary>SHA-256 of the recovery codes that are left, in hexadecimal, separated by blanks.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>SHA-256 of the token with which the person chooses a password once; null where none is out.</summary>
    public byte[]? InvitationDigest { get; set; }

    public DateTimeOffset? InvitationUntil { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
