namespace Collections.Persistence.Providers.Sqlite.Offers;

/// <summary>Which offer.</summary>
/// <param name="Case">The packed key of the case.</param>
/// <param name="Seq">The visit of the step.</param>
/// <param name="Line">Its number among those of the visit, from 1.</param>
public readonly record struct OfferKey(long Case, int Seq, int Line);
