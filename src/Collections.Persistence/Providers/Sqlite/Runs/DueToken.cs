using Collections.Domain.Cases;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>A token whose timer is due at an instant of the day.</summary>
/// <param name="Case">Packed id of its case.</param>
/// <param name="Seq">Its visit within the case.</param>
/// <param name="Due">When, in milliseconds since 0001-01-01 in the portfolio's zone.</param>
public readonly record struct DueToken(long Case, int Seq, long Due)
{
    /// <summary>Whose case it is.</summary>
    public long Subject => Case >> CaseId.SubjectShift;
}
