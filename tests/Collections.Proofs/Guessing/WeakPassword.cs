using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Collections.Proofs.Guessing;

/// <summary>The planted bug: a person whose password takes less time than that of nobody.</summary>
internal static class WeakPassword
{
    private const int Iterations = 1_000;

    public static void Give(SqliteDatabase database, string name)
    {
        var hasher = new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
        database.Writer.Write(session =>
        {
            var context = session.Context();
            var person = context.People.First(candidate => candidate.Name == name);
            person.PasswordHash = hasher.HashPassword(person, "another password");
            return context.SaveChanges();
        }).GetAwaiter().GetResult();
    }
}
