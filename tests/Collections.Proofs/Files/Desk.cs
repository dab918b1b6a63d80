using System.Globalization;
using Collections.Domain.Calendars;
using Collections.Domain.Portfolios;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Persistence.Portfolios;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Files;

/// <summary>Takes files into an office, as the office does it, or with something between the intake and its store.</summary>
/// <param name="Between">What stands there; null = nothing.</param>
/// <param name="TakesTurns">Whether intakes wait for each other where something stands between.</param>
internal sealed record Desk(Office Office, Func<IPortfolioStore, IntakeRequest, IPortfolioStore>? Between = null, bool TakesTurns = true)
{
    /// <summary>Where the office writes rejected rows of a position.</summary>
    public string RejectFile(DateOnly position, string feed = "sample") =>
        Path.Combine(Office.Folder, string.Create(CultureInfo.InvariantCulture, $"rejects-{feed}-{position:yyyy-MM-dd}.csv"));

    /// <summary>Takes a file in.</summary>
    public async Task<IntakeReport> Take(string file, DateOnly position, string? mapping = null)
    {
        if (Between is null) return await Office.TakeIn(position.AddDays(1), file, mapping).ConfigureAwait(false);
        using var turn = TakesTurns ? await Office.Database.Intakes.Begin(CancellationToken.None).ConfigureAwait(false) : null;
        var read = MappingReader.ReadFile(mapping ?? Office.Mapping()).Mapping!;
        var request = new IntakeRequest(file, position, null, RejectFile(position));
        var store = Between(new SqlitePortfolioStore(Office.Database), request);
        return await new PortfolioImport(store, read, BusinessCalendar.MondayToFriday, TimeProvider.System).Run(request).ConfigureAwait(false);
    }
}
