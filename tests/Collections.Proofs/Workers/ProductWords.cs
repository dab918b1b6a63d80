using System.Globalization;

namespace Collections.Proofs.Workers;

/// <summary>An order as the command lines of the product.</summary>
internal static class ProductWords
{
    /// <summary>The verb that works a night.</summary>
    public const string Run = "run";

    /// <summary>The verb that sends.</summary>
    public const string Dispatch = "dispatch";

    /// <summary>The words after the program's name that do what the order wants.</summary>
    public static string[] Of(string verb, WorkerOrder order)
    {
        string[] common = [WorkerCommand.Product, verb, "--date", order.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--db", $"Data Source={order.Database}"];
        return verb == Dispatch
            ? [.. common, "--out", order.Spool]
            : [.. common, "--workflows", order.Workflows, .. order.Portfolio is null ? (string[])[] : ["--portfolio", order.Portfolio, "--mapping", order.Mapping], "--json"];
    }
}
