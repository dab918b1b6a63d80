namespace Collections.Domain.Placements;

/// <summary>What a firm is told at a time about the accounts that it has.</summary>
/// <param name="Number">Number of the file.</param>
/// <param name="Firm">The firm's code.</param>
/// <param name="On">The business date.</param>
/// <param name="Rows">In the order of accounts and dates.</param>
public sealed record FirmNews(long Number, string Firm, DateOnly On, IReadOnlyList<FirmNewsRow> Rows);
