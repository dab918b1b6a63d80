using System.CommandLine;
using Collections.Intake.Generation;

namespace Collections.Server.Commands;

/// <summary>generate: a synthetic portfolio, the same for the same seed; day n is the next days' file of it.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var cases = new Option<long>("--cases") { Description = "How many accounts.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<int>("--seed") { Description = "The seed.", DefaultValueFactory = _ => 1 };
        var day = new Option<int>("--day") { Description = "Which day of the portfolio, from 0.", DefaultValueFactory = _ => 0 };
        var output = new Option<string>("-o", "--output") { Description = "The file to write.", Required = true };
        var command = new Command("generate", "Write a synthetic portfolio; workflows/portfolios/sample.mapping.json reads it.") { cases, seed, day, output };
        command.SetAction(parsed => Generate(new GeneratedPortfolio(parsed.GetValue(cases), parsed.GetValue(seed), parsed.GetValue(day)), parsed.GetValue(output)!));
        return command;
    }

    private static int Generate(GeneratedPortfolio portfolio, string file)
    {
        if (portfolio.Accounts < 1) throw new UsageException($"--cases: at least 1 was expected, found {portfolio.Accounts}.");
        using var stream = File.Create(file);
        var rows = PortfolioGenerator.Write(stream, portfolio);
        Console.WriteLine($"{rows} accounts, position {portfolio.Position:yyyy-MM-dd}: {file}");
        return CommandLine.Done;
    }
}
