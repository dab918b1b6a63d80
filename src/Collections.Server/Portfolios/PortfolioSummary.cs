namespace Collections.Server.Portfolios;

/// <summary>Accounts that are worked under one set of parameters.</summary>
/// <param name="Id">Number of the portfolio.</param>
/// <param name="Name">Its name, as mappings say it.</param>
/// <param name="Accounts">How many accounts it has.</param>
/// <param name="Customers">How many customers these belong to.</param>
/// <param name="Balance">The sum of their total due, currencies not told apart.</param>
/// <param name="LastPosition">The latest date that facts speak of; null where no file was taken in.</param>
/// <param name="LastRun">Business date of the last night that ended; null where none did.</param>
internal sealed record PortfolioSummary(
    long Id, string Name, long Accounts, long Customers, string Balance, DateOnly? LastPosition, DateOnly? LastRun);
