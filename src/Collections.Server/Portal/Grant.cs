using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;

namespace Collections.Server.Portal;

/// <summary>The reference number of a placement, by which a firm names what it was handed.</summary>
/// <param name="Case">Packed id of the case.</param>
/// <param name="Seq">The visit of the placement.</param>
internal readonly record struct Grant(long Case, int Seq)
{
    private const char Between = '-';

    /// <summary>The account at which the case stands.</summary>
    public AccountId Account => new CaseId(Case).Subject;

    /// <summary>The grant of a reference number; null where it is none.</summary>
    public static Grant? Read(string id) =>
        id.Split(Between) is [var first, var second] && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? new Grant(found, seq)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Case}{Between}{Seq}");
}
