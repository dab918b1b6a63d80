using Collections.Intake.Generation;
using Collections.Persistence.Runs;
using Collections.Proofs.Offices;
using Collections.Server.Withdrawals;
using Microsoft.EntityFrameworkCore;

namespace Collections.Proofs.Withdrawals;

/// <summary>A morning whose first file is wrong: the steps, and the file.</summary>
internal static class WrongNight
{
    /// <summary>What the night of the wrong file is called.</summary>
    public const string NightName = "wrong night";

    /// <summary>What its withdrawal is called.</summary>
    public const string WithdrawalName = "withdrawal";

    /// <summary>What the night of the right file is called.</summary>
    public const string RightName = "right night";

    /// <summary>What the dispatch after it is called.</summary>
    public const string DispatchName = "dispatch after";

    /// <summary>Writes the wrong file: many more accounts are cured in it than are.</summary>
    public static string Write(string folder, GeneratedPortfolio right)
    {
        var file = Path.Combine(folder, "wrong.csv");
        using var stream = File.Create(file);
        PortfolioGenerator.Write(stream, right with { CureShare = 0.4 });
        return file;
    }

    /// <summary>Takes the last night back; again, it is done.</summary>
    public static async Task Withdraw(Office office)
    {
        long last;
        bool isDone;
        using (var context = office.Database.OpenContext())
        {
            last = context.Set<Run>().AsNoTracking().Where(run => run.Kind == RunKind.Nightly).Max(run => run.Number);
            isDone = context.Set<Run>().AsNoTracking().Any(run => run.Kind == RunKind.Withdrawal && run.State == RunState.Finished);
        }
        if (!isDone) await new RunWithdrawals(office.Database, office.Time) { SubjectsPerPart = office.SubjectsPerPart }.Execute(new WithdrawalOrder(last, "proof", "The file was wrong"), default).ConfigureAwait(false);
    }
}
