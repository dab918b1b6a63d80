using System.CommandLine;
using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Offers;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Server.Commands;

/// <summary>offer ACCOUNT WORD: what the customer, or the house, says of the offer that the account's case has.</summary>
internal static class OfferCommand
{
    public static Command Create()
    {
        var words = string.Join(", ", OfferWord.All);
        var account = new Argument<string>("account") { Description = "Reference of an account whose case has an offer." };
        var word = new Argument<string>("word") { Description = $"One of {words}." };
        var instalments = new Option<int?>("--instalments") { Description = "With make, or accept: instalments besides the down payment; without them the offer as it stands is accepted." };
        var down = new Option<decimal>("--down") { Description = "The down payment, in per cent." };
        var principal = new Option<decimal>("--principal") { Description = "What is waived of the principal, in per cent." };
        var interest = new Option<decimal>("--interest") { Description = "What is waived of interest and penalties, in per cent." };
        var authority = new Option<string>("--authority") { Description = $"By whose authority: {string.Join(", ", OfferText.Authorities)}.", DefaultValueFactory = _ => OfferText.Of(OfferAuthority.Collector) };
        var by = new Option<string?>("--by") { Description = "Who says it; an approval needs it." };
        var reason = new Option<string?>("--reason") { Description = "Why." };
        var options = new EventOptions("each word is new");
        var command = new Command("offer", $"A word about the offer of a case: {words}.") { account, word, instalments, down, principal, interest, authority, by, reason };
        options.AddTo(command);
        command.SetAction((parsed, _) => options.Bring(parsed, TimeProvider.System, database => Told(database, parsed.GetValue(account)!, new OfferOrder(parsed.GetValue(word)!)
        {
            Terms = parsed.GetValue(instalments) is { } count ? new OfferTerms(count, Hundredths(parsed.GetValue(down)), Hundredths(parsed.GetValue(principal)), Hundredths(parsed.GetValue(interest))) : null,
            Authority = OfferText.Authority(parsed.GetValue(authority)) ?? throw new UsageException($"--authority: one of {string.Join(", ", OfferText.Authorities)} was expected, found '{parsed.GetValue(authority)}'."),
            By = parsed.GetValue(by) ?? "",
            Reason = parsed.GetValue(reason) ?? "",
        })));
        return command;
    }

    private static int Hundredths(decimal percent) => percent is >= 0 and <= 100 ? (int)(percent * 100) : -1;

    private static ToldEvent Told(SqliteDatabase database, string account, OfferOrder order)
    {
        if (OfferOrder.Read(order.Write()).Problem is { } problem) throw new UsageException($"word: {problem}.");
        using var reader = database.OpenReader();
        return AccountReference.Find(reader, RunStores.Portfolio, Encoding.UTF8.GetBytes(account)) is { } id
            ? new ToldEvent(new AccountId(id), account, OfferOrder.EventName, order.Write(), DefaultId: null)
            : throw new UsageException($"account: the reference of an account in the portfolio was expected, found '{account}'.");
    }
}
