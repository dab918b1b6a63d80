namespace Collections.Server.Portfolios;

/// <summary>An account that is missing from the full files of its portfolio.</summary>
/// <param name="Portfolio">The portfolio.</param>
/// <param name="Account">Reference of the account.</param>
/// <param name="Product">Its product; null where none is known.</param>
/// <param name="Currency">Of the amounts; null where none is known.</param>
/// <param name="TotalDue">What was owed in the last file that held it.</param>
/// <param name="DaysPastDue">How late it was then, in days.</param>
/// <param name="LastPosition">The date of which the last file that held it spoke.</param>
/// <param name="Reason">Why it is absent, as a reason feed says; null where nobody has said.</param>
/// <param name="ExplainedOn">Position of the file that said so; null where none did.</param>
/// <param name="Into">Reference of the account under which it goes on; null where there is none.</param>
internal sealed record AbsenceRow(
    string Portfolio, string Account, string? Product, string? Currency, string TotalDue, long DaysPastDue, DateOnly LastPosition, string? Reason, DateOnly? ExplainedOn, string? Into);
