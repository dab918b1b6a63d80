namespace Collections.Server.Placements;

/// <summary>What is reported of a case that a firm has, or had.</summary>
/// <param name="Account">Reference of an account that the firm has.</param>
/// <param name="Firm">The firm's code; null = the one that has the account.</param>
/// <param name="Report">acknowledged, action, promise, dispute, objection, refused, returned, deleted or inbound.</param>
/// <param name="On">When it happened; null = today.</param>
/// <param name="Text">What was done, why, or the evidence, at most 2000 characters; an objection needs it, and so does a deletion, which is stated for a firm without the portal.</param>
/// <param name="Amount">What was promised; promises only.</param>
/// <param name="Date">For when it was promised; promises only.</param>
/// <param name="Id">The firm's own number of the report: the same again changes nothing; null = it is new.</param>
internal sealed record PlacementReport(string? Account, string? Firm, string? Report, DateOnly? On, string? Text, decimal? Amount, DateOnly? Date, string? Id);

/// <summary>What a person decides about an objection to a recall.</summary>
/// <param name="Account">Reference of an account that the firm has.</param>
/// <param name="Firm">The firm's code; null = the one that has the account.</param>
/// <param name="IsUpheld">Whether the firm keeps the case; else it is taken back on the next day.</param>
/// <param name="Why">Why, in 1 to 2000 characters.</param>
internal sealed record ObjectionDecision(string? Account, string? Firm, bool IsUpheld, string? Why);
