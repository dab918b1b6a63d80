using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Collections.Activities.Disks;

namespace Collections.Server.Contacts;

/// <summary>What has changed of a list since its last file of a date, and the files that say it.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Date">The date of the calls.</param>
/// <param name="Number">Which change of the list and date it is, from 1.</param>
/// <param name="On">Who is put on it.</param>
/// <param name="Off">Who is taken off it.</param>
internal sealed record CallListChange(string List, DateOnly Date, int Number, IReadOnlyList<OpenCall> On, IReadOnlyList<ListedRow> Off)
{
    private const decimal PerUnit = 100m;
    private const string Header = "account,customer,number,other_number,past_due,currency,case,task";
    private const string WithdrawalHeader = "account,customer,past_due,case,task,reason";

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => On.Count == 0 && Off.Count == 0;

    /// <summary>Its files, not written yet.</summary>
    public IReadOnlyList<CallListText> Files()
    {
        var files = new List<CallListText>();
        if (On.Count > 0) files.Add(Text(false, [.. On.Select(row => row.Account)], On.Sum(row => row.PastDue), On.Select(Line)));
        if (Off.Count > 0) files.Add(Text(true, [.. Off.Select(row => row.Account)], Off.Sum(row => row.PastDue), Off.Select(Line)));
        return files;
    }

    private CallListText Text(bool isWithdrawal, IReadOnlyList<string> accounts, long pastDue, IEnumerable<string> lines)
    {
        var content = Encoding.UTF8.GetBytes(string.Join('\n', [isWithdrawal ? WithdrawalHeader : Header, .. lines, ""]));
        var name = string.Create(CultureInfo.InvariantCulture, $"calls-{List}-{Date:yyyy-MM-dd}-{Number}{(isWithdrawal ? "-withdrawn" : "")}.csv");
        return new CallListText(name, isWithdrawal, accounts, pastDue, content, SHA256.HashData(content));
    }

    private static string Line(OpenCall row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Account},{row.Customer},{NumberAt(row, 0)},{NumberAt(row, 1)},{row.PastDue / PerUnit:F2},{row.Currency},{row.Case},{row.Seq}");

    private static string Line(ListedRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Account},{row.Customer},{row.PastDue / PerUnit:F2},{row.Case},{row.Seq},\"{row.Reason.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    private static string NumberAt(OpenCall row, int place) => row.Numbers.Count > place ? row.Numbers[place] : "";
}

/// <summary>A file of a list, as it is about to be written.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="IsWithdrawal">Whether its rows are taken off the list, or put on it.</param>
/// <param name="Accounts">Its rows.</param>
/// <param name="PastDue">Sum over them, in hundredths.</param>
/// <param name="Content">All of it.</param>
/// <param name="Digest">SHA-256 of the content.</param>
internal sealed record CallListText(string Name, bool IsWithdrawal, IReadOnlyList<string> Accounts, long PastDue, byte[] Content, byte[] Digest)
{
    private const decimal PerUnit = 100m;

    /// <summary>Sum over the rows, in units.</summary>
    public decimal Sum => PastDue / PerUnit;

    /// <summary>Writes the file with its control record beside it; gives its path.</summary>
    public string WriteTo(string folder)
    {
        var path = Path.Combine(folder, Name);
        ReplacedFile.Write(path, file => file.Write(Content));
        var control = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["rows"] = Accounts.Count, ["sums"] = new Dictionary<string, decimal> { ["past due"] = Sum } });
        ReplacedFile.Write(path + ".control.json", file => file.Write(control));
        return path;
    }
}
