using System.Globalization;
using Collections.Domain.Payments;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Payments;
using Collections.Persistence.Money;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Money;

/// <summary>Takes payments files into an office, as the office does it, or with something between the intake and its store.</summary>
internal sealed class PaymentCounter(Office office, Func<IPaymentStore, SqliteDatabase, IPaymentStore>? between = null)
{
    private readonly string mapping = office.Write("payments.mapping.json", PaymentRow.Mapping);

    /// <summary>Takes a file in.</summary>
    public async Task<IntakeReport> Take(string file, DateOnly position)
    {
        if (between is null) return await office.TakeIn(position.AddDays(1), file, mapping).ConfigureAwait(false);
        using var turn = await office.Database.Intakes.Begin(CancellationToken.None).ConfigureAwait(false);
        var store = between(new SqlitePaymentStore(office.Database), office.Database);
        var rejects = Path.Combine(office.Folder, string.Create(CultureInfo.InvariantCulture, $"rejects-{position:yyyy-MM-dd}.csv"));
        return await new PaymentImport(store, MappingReader.ReadFile(mapping).Payments!, TimeProvider.System)
            .Run(new IntakeRequest(file, position, null, rejects)).ConfigureAwait(false);
    }
}
