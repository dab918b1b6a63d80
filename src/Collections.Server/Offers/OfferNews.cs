using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Offers;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Nightly;

namespace Collections.Server.Offers;

/// <summary>
/// What is said of offers, in the transaction in which it is taken in: which step it is for, and whether an offer that stands so
/// can hear it. What comes of it the step says.
/// </summary>
internal static class OfferNews
{
    private static readonly string SelectLive = $"""
        SELECT o.case_id, o.seq, o.line, o.state, o.made_by, o.needs, o.terms,
          (SELECT e."by" FROM offer_event e WHERE e.tenant_id = 1 AND e.case_id = o.case_id AND e.seq = o.seq AND e.line = o.line AND e.kind = {(int)OfferEventKind.FirstApproval} ORDER BY e.number DESC LIMIT 1)
        FROM offer o JOIN collection_case c ON c.tenant_id = 1 AND c.id = o.case_id
        JOIN account s ON s.tenant_id = 1 AND s.id = o.case_id >> {CaseId.SubjectShift}
        JOIN account a ON a.tenant_id = 1 AND a.id = ?1
        WHERE o.tenant_id = 1 AND o.case_id >= ?2 AND o.case_id < ?3 AND (?4 IS NULL OR o.case_id = ?4)
          AND o.state IN ({(int)OfferState.Open}, {(int)OfferState.NeedsApproval}, {(int)OfferState.Accepted}, {(int)OfferState.Rejected})
          AND {LevelSql.IsOfCase("c.level", "a", "s")}
        ORDER BY a.id = s.id DESC, o.state = {(int)OfferState.Rejected}, o.made_run DESC, o.case_id, o.seq DESC, o.line DESC LIMIT 1
        """;

    /// <summary>Takes an order in; gives why it was refused, and what the case hears instead of it.</summary>
    public static (string? Refusal, ReceivedEvent Heard) Apply(WriteSession session, ReceivedEvent received)
    {
        var (order, problem) = OfferOrder.Read(received.Payload);
        if (order is null) return (problem, received);
        if (Find(session, received.Account, order.Case) is not { } offer) return ("a case with an offer was expected, found none", received);
        if (Wrong(offer, order) is { } wrong) return (wrong, received);
        return (null, received with { Account = new CaseId(offer.Case).Subject, Payload = (order with { Case = offer.Case, Seq = offer.Seq }).Write() });
    }

    private static string? Wrong(LiveOffer offer, OfferOrder order) => order.Word switch
    {
        OfferWord.Make or OfferWord.Accept when order.Terms is { } terms => offer.State == OfferState.Accepted ? Answered(offer) : OfferRule.Wrong(offer.Made, terms),
        OfferWord.Accept => offer.State == OfferState.Open ? null : $"an offer that is open was expected, found one that is '{OfferText.Of(offer.State)}'",
        OfferWord.Refuse => offer.State == OfferState.Accepted ? Answered(offer) : null,
        OfferWord.Approve or OfferWord.Reject => offer.State == OfferState.NeedsApproval ? OfferRule.WrongApproval(order, offer.Needs, offer.MadeBy, offer.ApprovedBy) : $"an offer that needs approval was expected, found one that is '{OfferText.Of(offer.State)}'",
        _ => null,
    };

    private static string Answered(LiveOffer offer) => $"an offer that is not answered was expected, found one that is '{OfferText.Of(offer.State)}'";

    private static LiveOffer? Find(WriteSession session, AccountId account, long? wanted)
    {
        var select = session.Prepare(SelectLive);
        var customer = account.Value >> AccountId.OrdinalBits;
        select.Bind(1, account.Value);
        select.Bind(2, customer << CaseId.CustomerShift);
        select.Bind(3, (customer + 1) << CaseId.CustomerShift);
        select.Bind(4, wanted);
        LiveOffer? found = select.Step()
            ? new LiveOffer(select.ColumnLong(0), select.ColumnInt(1), (OfferState)select.ColumnInt(3), select.Text(4), select.IsNull(5) ? null : (OfferAuthority)select.ColumnInt(5), MadeOffer.Read(System.Text.Encoding.UTF8.GetBytes(select.Text(6)!)), select.Text(7))
            : null;
        select.Reset();
        return found;
    }

    private sealed record LiveOffer(long Case, int Seq, OfferState State, string? MadeBy, OfferAuthority? Needs, MadeOffer Made, string? ApprovedBy);
}
