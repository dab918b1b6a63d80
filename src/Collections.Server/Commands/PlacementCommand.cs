using System.CommandLine;
using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Placements;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Server.Commands;

/// <summary>placement ACCOUNT REPORT: what a firm, or the house, reports of a case that the firm has.</summary>
internal static class PlacementCommand
{
    public static Command Create()
    {
        var words = string.Join(", ", PlacementEventText.Reported.Select(PlacementEventText.Of));
        var account = new Argument<string>("account") { Description = "Reference of an account that the firm has." };
        var report = new Argument<string>("report") { Description = $"One of {words}." };
        var firm = new Option<string?>("--firm") { Description = "The firm's code; default: the one that has the account." };
        var on = new Option<string?>("--on") { Description = "When it happened; default: the business date." };
        var text = new Option<string?>("--text") { Description = "What was done, why, or the evidence; an objection needs it." };
        var amount = new Option<decimal?>("--amount") { Description = "What was promised." };
        var due = new Option<string?>("--due") { Description = "For when it was promised." };
        var options = new EventOptions("each report is new");
        var command = new Command("placement", $"Report of a case that a firm has: {words}.") { account, report, firm, on, text, amount, due };
        options.AddTo(command);
        command.SetAction((parsed, _) => options.Bring(parsed, TimeProvider.System, database => Told(database, parsed.GetValue(account)!, new FirmReport(
            PlacementEventText.Parse(parsed.GetValue(report)) ?? throw new UsageException($"report: one of {words} was expected, found '{parsed.GetValue(report)}'."), parsed.GetValue(firm))
        {
            On = DateText.ReadOptional("--on", parsed.GetValue(on)),
            Text = parsed.GetValue(text) ?? "",
            Amount = parsed.GetValue(amount),
            Due = DateText.ReadOptional("--due", parsed.GetValue(due)),
        })));
        return command;
    }

    private static ToldEvent Told(SqliteDatabase database, string account, FirmReport report)
    {
        if (FirmReport.Read(report.Write()).Problem is { } problem) throw new UsageException($"report: {problem}.");
        using var reader = database.OpenReader();
        return AccountReference.Find(reader, RunStores.Portfolio, Encoding.UTF8.GetBytes(account)) is { } id
            ? new ToldEvent(new AccountId(id), account, FirmReport.EventName, report.Write(), DefaultId: null)
            : throw new UsageException($"account: the reference of an account in the portfolio was expected, found '{account}'.");
    }
}
