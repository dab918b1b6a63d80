namespace Collections.Server.Portal;

/// <summary>An account that a firm has by a placement.</summary>
/// <param name="Account">Its reference.</param>
/// <param name="Product">Card, loan …; empty where it is not known.</param>
/// <param name="Currency">ISO 4217; empty where it is not known.</param>
/// <param name="Due">What it owes now, a text with two decimals.</param>
/// <param name="From">From when on the firm has it.</param>
internal sealed record FirmAccountRow(string Account, string Product, string Currency, string Due, DateOnly From);
