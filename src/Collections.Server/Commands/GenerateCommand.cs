using System.CommandLine;
using Collections.Intake.Generation;

namespace Collections.Server.Commands;

/// <summary>generate: a synthetic portfolio, the same for the same seed; day n is the next days' file of it. On request who stands for its loans, and the complaints of the day.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var cases = new Option<long>("--cases") { Description = "How many accounts.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<int>("--seed") { Description = "The seed.", DefaultValueFactory = _ => 1 };
        var day = new Option<int>("--day") { Description = "Which day of the portfolio, from 0.", DefaultValueFactory = _ => 0 };
        var output = new Option<string>("-o", "--output") { Description = "The file to write.", Required = true };
        var guarantors = new Option<string>("--guarantors") { Description = "A file of who stands for its loans, too; workflows/portfolios/sample-relations.mapping.json reads it." };
        var complaints = new Option<string>("--complaints") { Description = "A file of the complaints of the day, too; workflows/portfolios/sample-complaints.mapping.json reads it." };
        var command = new Command("generate", "Write a synthetic portfolio; workflows/portfolios/sample.mapping.json reads it.") { cases, seed, day, output, guarantors, complaints };
        command.SetAction(parsed => Generate(
            new GeneratedPortfolio(parsed.GetValue(cases), parsed.GetValue(seed), parsed.GetValue(day)), parsed.GetValue(output)!, parsed.GetValue(guarantors), parsed.GetValue(complaints)));
        return command;
    }

    private static int Generate(GeneratedPortfolio portfolio, string file, string? guarantors, string? complaints)
    {
        if (portfolio.Accounts < 1) throw new UsageException($"--cases: at least 1 was expected, found {portfolio.Accounts}.");
        Write(file, PortfolioGenerator.Write, "accounts");
        if (guarantors is not null) Write(guarantors, GuarantorGenerator.Write, "guarantors");
        if (complaints is not null) Write(complaints, ComplaintGenerator.Write, "complaints");
        return CommandLine.Done;

        void Write(string to, Func<Stream, GeneratedPortfolio, long> write, string what)
        {
            using var stream = File.Create(to);
            Console.WriteLine($"{write(stream, portfolio)} {what}, position {portfolio.Position:yyyy-MM-dd}: {to}");
        }
    }
}
