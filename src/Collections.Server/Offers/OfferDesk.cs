using System.Globalization;
using System.Text;
using Collections.Decisions.Values;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Offers;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Histories;
using Collections.Server.Nightly;
using Collections.Server.Web;

namespace Collections.Server.Offers;

/// <summary>Brings what people say of offers by the way of the day, and says what terms would come to; each word is noted in the audit.</summary>
internal sealed class OfferDesk(SqliteDatabase database, DayDesk day, KeptHistory histories, TimeProvider time)
{
    private const string Source = "people";
    private const string SelectLatest = """
        SELECT o.terms, c.version_id FROM offer o JOIN collection_case c ON c.tenant_id = 1 AND c.id = o.case_id
        WHERE o.tenant_id = 1 AND o.case_id = ?1 ORDER BY o.made_run DESC, o.seq DESC, o.line DESC LIMIT 1
        """;

    /// <summary>Brings a word; gives why it was refused, or null.</summary>
    public async Task<string?> Say(long id, OfferOrder order)
    {
        var payload = (order with { Case = id }).Write();
        if (OfferOrder.Read(payload).Problem is { } problem) return problem;
        var refusal = (await day.React(at => new ReceivedEvent(Source, null, new CaseId(id).Subject, OfferOrder.EventName, at, payload)).ConfigureAwait(false)).Refusal;
        if (refusal is null)
            await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), order.By, $"offer.{order.Word}", id.ToString(CultureInfo.InvariantCulture), order.Reason)).ConfigureAwait(false);
        return refusal;
    }

    /// <summary>What terms would come to if they were accepted today; null where the case was offered nothing.</summary>
    public OfferPreview? Preview(long id, OfferTerms terms)
    {
        if (Latest(id) is not var (made, version)) return null;
        var owes = made.Unit is null ? Owed(id, version, made.IsOfTotal) : made.Amounts;
        var refusal = OfferRule.Wrong(made with { Amounts = owes }, terms);
        var agreed = owes.Agreed(terms);
        var plan = refusal is null ? PlanSchedule.Of(agreed, terms.Down, terms.Instalments, day.Date!.Value.DayNumber, made.Plan, (due, _) => due).Instalments : [];
        return new OfferPreview(
            MoneyText.Of(owes.Owed), MoneyText.Of(owes.Waived(terms)), MoneyText.Of(agreed), refusal is null && made.Limits.Needs(terms) is { } needs ? OfferText.Of(needs) : null, refusal,
            [.. plan.Select(one => new OfferInstalment(one.Number, DateOnly.FromDayNumber(one.Due), MoneyText.Of(one.Amount), null))]);
    }

    private (MadeOffer Made, long Version)? Latest(long id)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectLatest);
        select.Bind(1, id);
        (MadeOffer, long)? found = select.Step() ? (MadeOffer.Read(Encoding.UTF8.GetBytes(select.Text(0)!)), select.ColumnLong(1)) : null;
        select.Reset();
        return found;
    }

    /// <summary>What is owed by the facts of today, of all accounts that the case works.</summary>
    private OwedAmounts Owed(long id, long version, bool isOfTotal)
    {
        var history = histories.Get();
        var facts = history.FactsOf(id >> CaseId.SubjectShift, history.PlanOf(version)?.Grouping).ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal);
        return OwedAmounts.Of(Of(isOfTotal ? Fact.TotalDue : Fact.PastDue), Of(Fact.Interest) + Of(Fact.Fees), Of(Fact.Costs));

        long Of(int fact) => facts.GetValueOrDefault(FactCatalog.BuiltIn.Definitions[fact].Name) is NumberValue number && number.Value.TryGetScaled(2, out var hundredths) ? hundredths : 0;
    }
}
