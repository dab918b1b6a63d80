using System.Text.RegularExpressions;

namespace Collections.Activities.Cycles;

/// <summary>Where an amount is posted.</summary>
/// <param name="Account">Name of the ledger account.</param>
/// <param name="IsDebit">Debit, or credit.</param>
/// <param name="IsMemo">Whether it is posted to memorandum accounts, which balance by themselves.</param>
public sealed partial record LedgerEntry(string Account, bool IsDebit, bool IsMemo)
{
    /// <summary>Dr or Cr.</summary>
    public string Side => IsDebit ? "Dr" : "Cr";

    /// <summary>memo, or ledger.</summary>
    public string Book => IsMemo ? "memo" : "ledger";

    /// <summary>Reads a line such as <c>Dr allowance = principal + interest</c>; null where it is none.</summary>
    public static (LedgerEntry Entry, string Amount)? Read(string line)
    {
        var match = Written().Match(line);
        return match.Success
            ? (new LedgerEntry(match.Groups["account"].Value.Trim(), match.Groups["side"].Value == "Dr", match.Groups["memo"].Success), match.Groups["amount"].Value.Trim())
            : null;
    }

    [GeneratedRegex("^(?<memo>memo )?\\s*(?<side>Dr|Cr) (?<account>[^=]+)=(?<amount>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
