namespace Collections.Domain.Cases;

/// <summary>
/// What a case is called outside the database: its strategy, its subject's own reference and the episode. Ids of
/// whatever leaves the house are derived from it.
/// </summary>
/// <param name="Strategy">The strategy's definition id.</param>
/// <param name="Company">The company whose debt it is; empty where the portfolio knows only one.</param>
/// <param name="Level">What the subject is.</param>
/// <param name="Subject">The account's or the customer's own reference.</param>
/// <param name="Episode">Which stay in arrears it is, from 1.</param>
public sealed record CaseKey(string Strategy, string Company, CaseLevel Level, string Subject, int Episode);
