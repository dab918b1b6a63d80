using Collections.Domain.Offers;
using Collections.Server.Cases;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Offers;

/// <summary>Offers: the list, what terms would come to, making one, and what customers and those who approve say.</summary>
internal static class OfferEndpoints
{
    private static readonly IReadOnlyList<string> Answers = [OfferWord.Accept, OfferWord.Refuse, OfferWord.Cancel];

    public static void Map(RouteGroupBuilder offers)
    {
        offers.MapGet("/", Find).WithName("ListOffers");
        offers.MapPost("/preview", Preview).Needs(Permission.CasesWork).AuditsItself().WithName("PreviewOffer");
        offers.MapPost("/", Make).Needs(Permission.CasesWork).AuditsItself().WithName("MakeOffer");
        offers.MapPost("/answers", Answer).Needs(Permission.CasesWork).AuditsItself().WithName("AnswerOffer");
        offers.MapPost("/decisions", Decide).Needs(Permission.BatchesApprove).ByPersonsOnly().AuditsItself().WithName("DecideOffer");
    }

    private static Results<Ok<Page<OfferRow>>, ProblemHttpResult> Find(string? @case, string? customer, string? state, int? page, int? size, OfferList offers, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (!string.IsNullOrEmpty(state) && OfferText.State(state) is null)
            return Problems.Wrong($"Expected a state, one of {string.Join(", ", OfferText.States)}, found '{state}'.");
        return CaseNumber.Read(@case, out var number) is { } unreadable && !string.IsNullOrEmpty(@case)
            ? Problems.Wrong(unreadable)
            : TypedResults.Ok(offers.Find(new OfferFilter(string.IsNullOrEmpty(@case) ? null : number, GivenText.Given(customer), OfferText.State(state)) { Companies = wall.Codes }, wanted));
    }

    private static Results<Ok<OfferPreview>, ProblemHttpResult> Preview(OfferWish wish, OfferDesk desk, DayDesk day, CompanyWall wall)
    {
        if (CaseNumber.Read(wish.Case, out var id) is { } wrong) return Problems.Wrong(wrong);
        if (Terms(wish, out var terms) is { } unsound) return Problems.Wrong(unsound);
        if (day.Date is null) return Problems.NothingWorked();
        return wall.Sees(id) && desk.Preview(id, terms) is { } preview ? TypedResults.Ok(preview) : Problems.Missing("a case with an offer", wish.Case!);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Make(OfferMaking wish, HttpContext context, OfferDesk desk, DayDesk day, CompanyWall wall)
    {
        if (Terms(wish, out var terms) is { } unsound) return Refused(Problems.Wrong(unsound));
        var order = new OfferOrder(wish.IsAccepted ? OfferWord.Accept : OfferWord.Make)
        {
            Terms = terms,
            Authority = Caller.May(context, Permission.BatchesApprove) ? OfferAuthority.Supervisor : OfferAuthority.Collector,
            By = Caller.Author(context.User).Name,
            Reason = (wish.Reason ?? "").Trim(),
        };
        return Say(wish.Case, order, desk, day, wall);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Answer(OfferAnswer wish, HttpContext context, OfferDesk desk, DayDesk day, CompanyWall wall)
    {
        if (!Answers.Contains(wish.Answer ?? "")) return Refused(Problems.Wrong($"Expected in 'answer' one of {string.Join(", ", Answers)}, found '{wish.Answer}'."));
        var order = new OfferOrder(wish.Answer!) { By = Caller.Author(context.User).Name, Reason = (wish.Reason ?? "").Trim() };
        return order is { Word: OfferWord.Cancel, Reason.Length: 0 } ? Refused(WithoutReason()) : Say(wish.Case, order, desk, day, wall);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Decide(OfferDecision wish, HttpContext context, OfferDesk desk, DayDesk day, CompanyWall wall)
    {
        var order = new OfferOrder(wish.IsApproved ? OfferWord.Approve : OfferWord.Reject) { Authority = OfferAuthority.Committee, By = Caller.Author(context.User).Name, Reason = (wish.Reason ?? "").Trim() };
        return order is { Word: OfferWord.Reject, Reason.Length: 0 } ? Refused(WithoutReason()) : Say(wish.Case, order, desk, day, wall);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Say(string? @case, OfferOrder order, OfferDesk desk, DayDesk day, CompanyWall wall)
    {
        if (CaseNumber.Read(@case, out var id) is { } wrong) return Problems.Wrong(wrong);
        if (order.Reason.Length > OfferOrder.LongestReason) return Problems.Wrong($"Expected in 'reason' at most {OfferOrder.LongestReason} characters, found {order.Reason.Length}.");
        if (day.Date is null) return Problems.NothingWorked();
        if (!wall.Sees(id)) return Problems.Missing("a case", @case!);
        return await desk.Say(id, order).ConfigureAwait(false) is { } refusal ? Problems.Refused(refusal) : TypedResults.NoContent();
    }

    private static string? Terms(OfferWish wish, out OfferTerms terms)
    {
        terms = new OfferTerms(wish.Instalments, Hundredths(wish.Down), Hundredths(wish.Principal), Hundredths(wish.Interest));
        return terms.AreSound ? null : $"Expected 1 to {OfferTerms.MostInstalments} instalments, a down payment from 0 to below 100 per cent and discounts from 0 to 100 per cent, with at most 2 decimals.";
    }

    private static int Hundredths(decimal percent) => percent is >= 0 and <= 100 && decimal.Truncate(percent * 100) == percent * 100 ? (int)(percent * 100) : -1;

    private static ProblemHttpResult WithoutReason() => Problems.Wrong("Expected in 'reason' why, found nothing.");

    private static Task<Results<NoContent, ProblemHttpResult>> Refused(ProblemHttpResult problem) => Task.FromResult<Results<NoContent, ProblemHttpResult>>(problem);
}
