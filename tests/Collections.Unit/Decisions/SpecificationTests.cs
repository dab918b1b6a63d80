namespace Collections.Unit.Decisions;

/// <summary>What DMN 1.5 says in chapter 10.3 of functions, operators and values, one line a fact.</summary>
public class SpecificationTests
{
    [Fact]
    public void Expressions_answer_as_the_specification_says() => FeelTable.ShouldHold("""
        date("2012-12-25")-date("2012-12-24")=duration("P1D") => true
        date and time("2021-01-02T00:00:00Z")-date("2021-01-02")=duration("PT0S") => true
        date("2021-01-02")-date and time("2021-01-01T10:10:10+11:00")=duration("P1DT49M50S") => true
        date("2021-01-02")-date and time("2021-01-01T10:10:10") => null
        date and time("2021-01-02T10:10:10@Europe/Paris")-date("2021-01-01")=duration("P1DT9H10M10S") => true
        range("[2..)") = >= 2 => true
        range("(2..)") != >= 2 => true
        range("(..2]") = (<= 2) => true
        range("(..2)") = < 2 => true
        range("[..2]") => null
        range("[1..]") => null
        range("(..)") => null
        range("[null..null]") => null
        range("[1..\"b\"]") => null
        range("[date(\"1970-01-01\")..)") = (>= date("1970-01-01")) => true
        range("[date(string(\"1970-01-01\"))..)") => null
        5 in range("(2..)") => true
        time(11, 59, 45, null) = time("11:59:45") => true
        time(hour: 11, minute: 59, second: 45, offset: null) = time("11:59:45") => true
        split("abc", "") => null
        date and time("2012-12-24T23:59:00")+duration("PT1M")=date and time("2012-12-25T00:00:00") => true
        time("23:59:00z")+duration("PT2M")=time("00:01:00@Etc/UTC") => true
        date(date and time("2012-12-25T11:00:00Z"))=date("2012-12-25") => true
        date and time("2012-12-24T23:59:00").year => 2012
        number("1 000,0"," ",",")=number("1,000.0",",",".") => true
        string(1.1) => "1.1"
        string(null) => null
        duration("P2Y2M") => duration("P2Y2M")
        not(true) => false
        not(null) => null
        substring("foobar",3) => "obar"
        substring("foobar",3,3) => "oba"
        substring("foobar",-2,1) => "a"
        substring("\U01F40Eab",2) => "ab"
        string length("\U01F40Eab") => 3
        substring before("foobar","bar") => "foo"
        substring before("foobar","xyz") => ""
        substring after("foobar","ob") => "ar"
        substring after("","a") => ""
        replace("abcd","(ab)|(a)","[1=$1][2=$2]") => "[1=ab][2=]cd"
        contains("foobar","of") => false
        matches("foobar","^fo*b") => true
        split("John Doe","\\s") => ["John", "Doe"]
        split("a;b;c;;",";") => ["a", "b", "c", "", ""]
        string join(["a","b","c"],"_and_") => "a_and_b_and_c"
        string join(["a","b","c"],"") => "abc"
        string join(["a","b","c"],null) => "abc"
        string join(["a"],"X") => "a"
        string join(["a",null,"c"],"X") => "aXc"
        string join([],"X") => ""
        list contains([1,2,3],2) => true
        list replace([2,4,7,8],3,6) => [2, 4, 6, 8]
        list replace([2,4,7,8],function(item,newItem) item<newItem,5) => [5, 5, 7, 8]
        min(1,2,3) => 1
        max([1,2,3]) => 3
        sum([1,2,3]) => 6
        sum([]) => null
        mean(1,2,3) => 2
        all([false,null,true]) => false
        all(true,true) => true
        all([]) => true
        all([null]) => null
        any([false,null,true]) => true
        any([]) => false
        sublist([4,5,6],1,2) => [4, 5]
        append([1],2,3) => [1, 2, 3]
        concatenate([1,2],[3]) => [1, 2, 3]
        insert before([1,3],1,2) => [2, 1, 3]
        remove([1,2,3],2) => [1, 3]
        reverse([1,2,3]) => [3, 2, 1]
        index of([1,2,3,2],2) => [2, 4]
        union([1,2],[2,3]) => [1, 2, 3]
        distinct values([1,2,3,2,1]) => [1, 2, 3]
        flatten([[1,2],[[3]],4]) => [1, 2, 3, 4]
        product([2,3,4]) => 24
        median(8,2,5,3,4) => 4
        median([6,1,2,3]) => 2.5
        median([]) => null
        stddev(2,4,7,5) => 2.081665999466132735282297706979931
        stddev([47]) => null
        mode(6,3,9,6,6) => [6]
        mode([6,1,9,6,1]) => [1, 6]
        mode([]) => []
        decimal(1/3,2) => 0.33
        decimal(1.5,0) => 2
        decimal(2.5,0) => 2
        floor(-1.5) => -2
        floor(-1.56,1) => -1.6
        ceiling(1.5) => 2
        ceiling(-1.56,1) => -1.5
        round up(5.5,0) => 6
        round up(-5.5,0) => -6
        round up(1.121,2) => 1.13
        round down(-5.5,0) => -5
        round half up(-5.5,0) => -6
        round half down(5.5,0) => 5
        round half down(-1.126,2) => -1.13
        abs(@"PT5H")=@"PT5H" => true
        abs(@"-PT5H")=@"PT5H" => true
        modulo(12,5) => 2
        modulo(-12,5) => 3
        modulo(12,-5) => -3
        modulo(10.1,4.5) => 1.1
        modulo(-10.1,4.5) => 3.4
        sqrt(16) => 4
        log(10) => 2.302585092994045684017991454684364
        exp(5) => 148.4131591025766034211155800405523
        odd(5) => true
        even(2) => true
        is(date("2012-12-25"),time("23:00:50")) => false
        is(date("2012-12-25"),date("2012-12-25")) => true
        is(time("23:00:50z"),time("23:00:50")) => false
        is(time("23:00:50z"),time("23:00:50+00:00")) => true
        before(1,10) => true
        before([1..10),10) => true
        after((5..10],[1..5)) => true
        meets([1..5],[5..10]) => true
        met by([5..10],[1..5]) => true
        overlaps([1..5],[3..8]) => true
        overlaps before([1..5],[3..8]) => true
        overlaps after([3..8],[1..5]) => true
        finishes(10,[1..10]) => true
        finished by([1..10],10) => true
        includes([1..10],5) => true
        during(5,[1..10]) => true
        starts(1,[1..10]) => true
        started by([1..10],1) => true
        coincides(5,5) => true
        coincides([1..5],[1..5]) => true
        day of year(date(2019,9,17)) => 260
        day of week(date(2019,9,17)) => "Tuesday"
        month of year(date(2019,9,17)) => "September"
        week of year(date(2003,12,29)) => 1
        week of year(date(2005,1,1)) => 53
        sort([3,1,4,5,2],function(x,y) x<y) => [1, 2, 3, 4, 5]
        sort([3,1,2]) => [1, 2, 3]
        get value({key1:"value1"},"key1") => "value1"
        get value({key1:"value1"},"unexistent-key") => null
        get entries({key1:"value1"})[key="key1"].value => ["value1"]
        context([{key:"a",value:1},{key:"b",value:2}]) => {a: 1, b: 2}
        context put({x:1},"y",2) => {x: 1, y: 2}
        context put({x:1,y:{a:0}},["y","a"],2) => {x: 1, y: {a: 2}}
        context merge([{x:1},{y:2}]) => {x: 1, y: 2}
        range("[18..21)").end included => false
        range("[18..21)").start => 18
        {a:1,b:a+1}.b => 2
        [{b:1},{b:2}].b => [1, 2]
        [1,2,3][-1] => 3
        [1,2,3][0] => null
        [1,2,3][item>=2] => [2, 3]
        [{x:1,y:2},{x:2,y:3}][x=1] => [{x: 1, y: 2}]
        for i in 2..4 return i => [2, 3, 4]
        for i in 4..2 return i => [4, 3, 2]
        for i in 0..4 return if i=0 then 1 else i*partial[-1] => [1, 1, 2, 6, 24]
        for i in [1..3] return i => [1, 2, 3]
        some x in [1,2] satisfies x>1 => true
        every x in [] satisfies false => true
        some x in [] satisfies true => false
        5 in (<=5) => true
        5 in ((5..10]) => false
        5 in [[1..4],[5..9]] => true
        5 in (4,5,6) => true
        5 in <5 => false
        @"2026-01-01" in [@"2025-12-31"..@"2026-02-01"] => true
        [1..5].start => 1
        (<5).end => 5
        (<5).start => null
        (<5).start included => false
        null + 1 => null
        1 = "1" => null
        1 != null => true
        null = null => true
        [1,2]=[1,2] => true
        {a:1}={a:1} => true
        "a"<"b" => true
        true and null => null
        false and null => false
        true or null => true
        null or false => null
        1 between 0 and 2 => true
        null between 0 and 2 => null
        -5**2 => 25
        2**3**2 => 64
        10/3 => 3.333333333333333333333333333333333
        1/0 => null
        1e3 => 1000
        0.1+0.2 => 0.3
        1 instance of number => true
        null instance of Null => true
        [1] instance of list<number> => true
        {a:1} instance of context<a:number> => true
        (function(x:number) x) instance of function<number>->Any => true
        [1..2] instance of range<number> => true
        @"P1D" instance of days and time duration => true
        "a" instance of Any => true
        null instance of Any => false
        @"P1Y"+@"P1M" => duration("P1Y1M")
        @"P1D"*2 => duration("P2D")
        @"P2D"/@"P1D" => 2
        @"2026-01-31"+@"P1M" => date("2026-02-28")
        @"2026-03-01"-@"2026-02-01" => duration("P28D")
        @"10:00:00"-@"09:00:00" => duration("PT1H")
        @"2026-01-01"<@"2026-01-02T00:00:00" => null
        date and time("2026-01-01T10:00:00@Europe/Madrid").timezone => "Europe/Madrid"
        date and time("2026-01-01T10:00:00+01:00").time offset => duration("PT1H")
        @"2026-07-01T10:00:00@Europe/Madrid"=@"2026-07-01T08:00:00Z" => true
        @"2026-11-24".weekday => 2
        duration("P1DT2H3M4S").hours => 2
        years and months duration(date("2011-12-22"),date("2013-08-24")) => duration("P1Y8M")
        if null then 1 else 2 => 2
        if "a" then 1 else 2 => 2
        (function(a,b) a+b)(b:1,a:2) => 3
        substring(string:"abc",start position:2) => "bc"
        "a" + 1 => null
        string([1,"a",{b:null}]) => "[1, \"a\", {b: null}]"
        string(@"P1D") => "P1D"
        string(@"2026-01-01T10:00:00") => "2026-01-01T10:00:00"
        date("2026-02-30") => null
        time("25:00:00") => null
        number("abc") => null
        date(2026,2,29) => null
        "\u0041\n" => "A\n"
        {a b: 1}.a b => 1
        [1,2,3][item = 2 or item = 3] => [2, 3]
        count(null) => null
        count([null]) => 1
        min([]) => null
        min("a","b") => "a"
        sum(null) => null
        mean([]) => null
        string length(null) => null
        starts with("foobar","fo") => true
        ends with("foobar","r") => true
        day of week(date and time("2026-11-24T10:00:00")) => "Tuesday"
        time(10,20,30) => time("10:20:30")
        time(10,20,30,duration("PT1H")) => time("10:20:30+01:00")
        date and time(date("2026-01-01"),time("10:00:00")) => date and time("2026-01-01T10:00:00")
        date and time("2026-01-01") => date and time("2026-01-01T00:00:00")
        a.b => null
        [1,[2,3]].x => [null, null]
        {a:{b:1}}.a.b => 1
        list contains(null,1) => null
        list contains([1,null],null) => true
        insert before([1,2],-1,9) => [1, 9, 2]
        remove([1,2,3],-1) => [1, 2]
        sublist([1,2,3],-2) => [2, 3]
        sublist([1,2,3],2,5) => null
        """);
}
