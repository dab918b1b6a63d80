using System.Globalization;

namespace Collections.Proofs.Hostile;

/// <summary>
/// Expressions that nobody should write: too deep, too long, without an end, growing, or broken. The same number of the same
/// seed is the same expression.
/// </summary>
internal sealed class HostileExpressions(IReadOnlyList<string> right)
{
    private static readonly string[] Patterns =
    [
        "^(a+)+$", "(a|aa)+$", "(.*)*b", "(a{1,1000}){1,1000}", "a{2147483647}", "(?<=a)b", "(a)\\1", "[a-[b-[c]]]", "\\p{IsGreek}+", "((((((((((a*)*)*)*)*)*)*)*)*)*)*$", "(", "a**", "[z-a]", "\\", "(?i)(?:a|b|c|d)*z",
    ];

    private static readonly string[] Orders =
    [
        "${jndi:ldap://example.invalid/a}", "T(java.lang.Runtime).getRuntime().exec(\"id\")", "{{constructor.constructor('return process')()}}", "'; DROP TABLE account; --", "%s%n%x", "../../../../etc/passwd",
        "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\" } }", "now() instance of context<a: function<list<Any>>->Any>",
    ];

    private static readonly string[] Openers =
    [
        "(", "[", "{a:", "not(", "-", "if true then 1 else ", "for x in [1] return ", "some x in [1] satisfies ", "function(x) ", "1+", "1**", "abs(", "1 between 0 and ", "x in (", "count([", "\"a\"+", "x instance of list<", "{f: function(n) ", "[1..", "string join([",
    ];

    private static readonly string[] Growing =
    [
        "for i in 1..N return i", "for i in -N..N return partial", "for i in 1..N, j in 1..N, k in 1..N return i*j*k", "some i in 1..N, j in 1..N satisfies i+j<0", "every i in 1..N, j in 1..N satisfies i>0",
        "for i in 1..N return concatenate(partial, partial)", "for i in 1..N return if count(partial)=0 then \"a\" else partial[-1]+partial[-1]", "{f: function(n) f(n+1), r: f(0)}.r",
        "{f: function(n) if n<2 then n else f(n-1)+f(n-2), r: f(N)}.r", "(function(f) f(f))(function(f) f(f))", "{a: function(n) b(n), b: function(n) a(n), r: a(N)}.r", "9**9**9**N", "N**N**N", "(1e6144)*N", "1e-6176/N",
        "decimal(1/3, N)", "round up(1/7, N)", "exp(N)", "log(N)", "sqrt(N)", "modulo(1e6144, 1/N)", "odd(10**N)", "string(10**N)", "number(string(1/N), \" \", \".\")", "string join(for i in 1..N return s, s)",
        "replace(s, \"a\", s)", "split(s, \"\")", "substring(s, -N, N)", "upper case(s+s+s+s)", "sort(for i in 1..N return -i, function(a,b) true)", "sort(l, function(a,b) a<b and b<a)", "sort(for i in 1..N return modulo(i,7))",
        "flatten(for i in 1..N return [[[i]]])", "distinct values(for i in 1..N return i)", "union(l, for i in 1..N return i)", "index of(for i in 1..N return 1, 1)", "list replace(l, function(i,n) true, l)",
        "count((for i in 1..N return i)[item > 1])", "(for i in 1..N return {a:i})[a = N].a", "max(for i in 1..N return i)", "stddev(for i in 1..N return i**100)", "mode(for i in 1..N return string(i))",
        "for d in @\"0001-01-01\"..@\"9999-12-31\" return d", "for d in @\"2026-01-01\"..@\"2026-01-01\"+duration(\"PND\") return d", "date(\"999999999-12-31\")+duration(\"PNY\")", "duration(\"PND\")*N", "duration(\"P1D\")*1e6000",
        "date and time(\"2026-01-01T00:00:00@Europe/Nowhere\")", "years and months duration(date(1,1,1), date(9999,12,31))*N", "date(N, 12, 31)", "time(N, N, N, duration(\"PTNS\"))", "week of year(date(\"999999999-12-31\"))",
        "context put({}, for i in 1..N return string(i), 1)", "context merge(for i in 1..N return {a:i})", "get entries(c)[value=N]", "context(for i in 1..N return {key:string(i), value:i})", "{a:c, b:{a:c, b:{a:c}}} = {a:c, b:{a:c, b:{a:c}}}",
        "range(\"[1..N]\")", "overlaps([1..N], [N..1])", "string(for i in 1..N return s)", "l[N]", "l[-N]", "insert before(l, N, l)", "remove(l, N)", "sublist(l, N, N)", "product(for i in 1..N return i)", "today() + duration(\"PNM\")",
    ];

    private static readonly string[] Sizes = ["0", "-1", "2", "17", "99", "1000", "9999", "10001", "1000000", "2147483647", "2147483648", "1000000000000", "9223372036854775808", "1e34", "1e400"];

    private static readonly string[] Sequels = ["=", "<", " and ", " or ", "+", "*", "-", "/", "**", " in ", ",", ".a", "[1]", "[item]", "(1)", ".."];

    /// <summary>The expression of a number.</summary>
    public string Of(int seed, int number)
    {
        var chance = new Random(Mutations.Seed(seed, number));
        return chance.Next(10) switch
        {
            < 4 => Mutations.Of(right[chance.Next(right.Count)], chance, right),
            < 8 => Bad(chance, 3),
            _ => Mutations.Of(Bad(chance, 2), chance, right),
        };
    }

    private static string Bad(Random chance, int depth) => chance.Next(depth > 0 ? 10 : 6) switch
    {
        0 => Deep(chance),
        1 => Long(chance),
        2 => $"matches({Text(chance)}, \"{One(Patterns, chance)}\")",
        3 => $"replace({Text(chance)}, \"{One(Patterns, chance)}\", \"$0$1{new string('b', chance.Next(3000))}\")",
        4 or 5 => One(Growing, chance).Replace("N", One(Sizes, chance), StringComparison.Ordinal),
        6 => One(Orders, chance),
        7 => $"{Bad(chance, depth - 1)}{One(Sequels, chance)}{Bad(chance, depth - 1)}",
        8 => $"{One(Openers, chance)}{Bad(chance, depth - 1)}",
        _ => $"for a in {Bad(chance, depth - 1)} return {Bad(chance, depth - 1)}",
    };

    private static string Deep(Random chance)
    {
        var opener = One(Openers, chance);
        var text = string.Concat(Enumerable.Repeat(opener, chance.Next(1, 3000)));
        return chance.Next(2) == 0 ? text + "1" : text + "1" + new string(chance.Next(2) == 0 ? ')' : ']', chance.Next(3000));
    }

    private static string Long(Random chance)
    {
        var sequel = One(Sequels, chance);
        return "x" + string.Concat(Enumerable.Repeat(sequel + (sequel[0] is '.' or '[' or '(' ? "" : "x"), chance.Next(1, 6000)));
    }

    private static string Text(Random chance) => chance.Next(3) switch
    {
        0 => "s",
        1 => $"\"{new string('a', chance.Next(12_000))}!\"",
        _ => string.Create(CultureInfo.InvariantCulture, $"string join(for i in 1..{chance.Next(20_000)} return \"a\")"),
    };

    private static string One(string[] choices, Random chance) => choices[chance.Next(choices.Length)];
}
