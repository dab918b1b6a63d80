namespace Collections.Server.Portal;

/// <summary>What a firm reports of a case that it has.</summary>
/// <param name="Report">acknowledged, action, promise, dispute, objection, refused or returned.</param>
/// <param name="On">When it happened; null = today.</param>
/// <param name="Text">What was done, why, or the evidence, at most 2000 characters; an objection and a refusal need it.</param>
/// <param name="Amount">What was promised; promises only.</param>
/// <param name="Date">For when it was promised; promises only.</param>
/// <param name="Id">The firm's own number of the report: the same again changes nothing; null = it is new.</param>
internal sealed record FirmReportWish(string? Report, DateOnly? On = null, string? Text = null, decimal? Amount = null, DateOnly? Date = null, string? Id = null);
