using Collections.Api;

namespace Collections.Browser;

/// <summary>Texts that are written so that a browser would run them: in drawings, files, accounts, and in what people say.</summary>
public class InjectedTextTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [ChromiumFact]
    public async Task What_is_written_so_that_it_runs_is_a_text_on_every_screen()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, HandedInFile.Portfolio(WorkedPortfolio.Accounts, day: 1));
            Designer.RunServed(worked.Served, "injected.spec.ts", ("COLLECTIONS_PORTFOLIO", file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
