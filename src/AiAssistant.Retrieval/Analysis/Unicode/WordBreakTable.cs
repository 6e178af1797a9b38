// Made by make-tables.py from Unicode 15.0.0; not edited by hand. Unicode data files: copyright Unicode, Inc., https://www.unicode.org/license.txt
namespace AiAssistant.Retrieval.Analysis.Unicode;

/// <summary>The word break classes of the code points below U+20000: the number of each block of 128, and the distinct blocks, a letter for each class.</summary>
internal static class WordBreakTable
{
    public static ReadOnlySpan<byte> BlockNumbers =>
    [
        0, 1, 2, 2, 2, 3, 4, 5, 2, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 2, 2, 31, 32, 33, 34,
        35, 2, 2, 2, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 2, 50, 2, 2, 51, 52, 53, 54, 55, 56, 57, 57, 58, 59, 57, 60, 57, 61, 62, 63,
        64, 65, 57, 57, 66, 57, 57, 57, 67, 57, 2, 68, 69, 70, 71, 57, 57, 57, 72, 73, 74, 75, 57, 76, 77, 57, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78,
        78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78,
        78, 78, 78, 79, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78,
        78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78,
        78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78,
        78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78,
        78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 2, 2, 2, 2, 2, 2, 2, 2, 2, 80, 2, 2, 81, 82, 83, 84, 85, 86, 87,
        88, 89, 90, 91, 92, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 93, 57, 57,
        57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 78, 78, 94, 95, 96, 97, 2, 2, 98, 99,
        100, 101, 102, 103, 104, 105, 106, 107, 57, 108, 109, 110, 2, 111, 112, 113, 2, 2, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126,
        57, 57, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 57, 137, 138, 57, 139, 140, 141, 142, 57, 143, 144, 145, 146, 147, 148, 57, 57, 149, 150,
        151, 152, 57, 153, 154, 155, 2, 2, 2, 2, 2, 2, 2, 156, 157, 2, 158, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57,
        159, 2, 2, 2, 2, 2, 2, 2, 2, 160, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 57, 57, 2, 2, 2, 2, 161, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 2, 2, 2, 2, 162, 163, 164, 165, 57, 57, 57, 57, 166, 57, 167, 168, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78,
        78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 78, 169, 78, 78, 78, 78, 78, 78, 78,
        78, 78, 170, 171, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57,
        172, 173, 78, 174, 78, 78, 175, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 176, 177, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 178, 57, 57, 57, 179, 180, 181, 57,
        57, 57, 182, 183, 184, 2, 2, 185, 186, 187, 57, 57, 57, 57, 188, 189, 57, 57, 57, 57, 57, 57, 57, 57, 190, 57, 191, 192, 193, 57, 57, 194, 57, 57,
        57, 195, 57, 57, 57, 57, 57, 196, 2, 197, 198, 57, 57, 57, 57, 57, 57, 57, 57, 57, 199, 200, 57, 57, 201, 201, 202, 203, 204, 201, 201, 205, 201,
        201, 206, 201, 207, 201, 208, 209, 210, 211, 212, 201, 201, 201, 57, 213, 201, 201, 201, 201, 201, 201, 201, 214,
    ];

    public static ReadOnlySpan<byte> Blocks =>
        "..........nwwr.................._.d....s....u.m.NNNNNNNNNNlu.....AAAAAAAAAAAAAAAAAAAAAAAAAA....x.AAAAAAAAAAAAAAAAAAAAAAAAAA....."u8 +
        ".....w...................................PA..fP......A.l..A.....AAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeAAAAA.AA..AAAAuA"u8 +
        "......AlAAA.A.AAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAA"u8 +
        "AA.eeeeeeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..AAAA.AlAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAuA......eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.e.ee.ee.e........HHHHHHHHHHHHHHHHHHHHHHHHHHH....HHHHAl..........."u8 +
        "ffffff......uu..eeeeeeeeeee.f...AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeeeeeeNNNNNNNNNN.Nu.AAeAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.Aeeeeeeef.eeeeeeAAee.eeeeAANNNNNNNNNNAAA..A"u8 +
        "...............fAeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeeeeeeeeeeee..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeA..............NNNNNNNNNNAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeAA..u.A..e.."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAeeeeAeeeeeeeeeAeeeAeeeee..................AAAAAAAAAAAAAAAAAAAAAAAAAeee....AAAAAAAAAAA.....AAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAA.AAAAAA.ff......eeeeeeeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeeeeeeeeefeeeeeeeeeeeeeeeeeeeeeeeeeeeee"u8 +
        "eeeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeAeeeeeeeeeeeeeeeeeeAeeeeeeeAAAAAAAAAAee..NNNNNNNNNN.AAAAAAAAAAAAAAA"u8 +
        "Aeee.AAAAAAAA..AA..AAAAAAAAAAAAAAAAAAAAAA.AAAAAAA.A...AAAA..eAeeeeeee..ee..eeeA........e....AA.AAAee..NNNNNNNNNNAA..........A.e."u8 +
        ".eee.AAAAAA....AA..AAAAAAAAAAAAAAAAAAAAAA.AAAAAAA.AA.AA.AA..e.eeeee....ee..eee...e.......AAAA.A.......NNNNNNNNNNeeAAAe.........."u8 +
        ".eee.AAAAAAAAA.AAA.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAA.AA.AAAAA..eAeeeeeeee.eee.eee..A...............AAee..NNNNNNNNNN.........Aeeeeee"u8 +
        ".eee.AAAAAAAA..AA..AAAAAAAAAAAAAAAAAAAAAA.AAAAAAA.AA.AAAAA..eAeeeeeee..ee..eee.......eee....AA.AAAee..NNNNNNNNNN.A.............."u8 +
        "..eA.AAAAAA...AAA.AAAA...AA.A.AA...AA...AAA...AAAAAAAAAAAA....eeeee...eee.eeee..A......e..............NNNNNNNNNN................"u8 +
        "eeeeeAAAAAAAA.AAA.AAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA..eAeeeeeee.eee.eeee.......ee.AAA..A..AAee..NNNNNNNNNN................"u8 +
        "Aeee.AAAAAAAA.AAA.AAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAA.AAAAA..eAeeeeeee.eee.eeee.......ee......AA.AAee..NNNNNNNNNN.AAe............"u8 +
        "eeeeAAAAAAAAA.AAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeAeeeeeee.eee.eeeeA.....AAAe.......AAAee..NNNNNNNNNN..........AAAAAA"u8 +
        ".eee.AAAAAAAAAAAAAAAAAA...AAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAA.A..AAAAAAA...e....eeeeee.e.eeeeeeee......NNNNNNNNNN..ee............"u8 +
        ".IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIeIIeeeeeee.....IIIIIIIeeeeeeee.NNNNNNNNNN......................................"u8 +
        ".II.I.IIIII.IIIIIIIIIIIIIIIIIIIIIIII.I.IIIIIIIIIIeIIeeeeeeeeeI..IIIII.I.eeeeeee.NNNNNNNNNN..IIII................................"u8 +
        "A.......................ee......NNNNNNNNNN...........e.e.e....eeAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA....eeeeeeeeeeeeeee"u8 +
        "eeeee.eeAAAAAeeeeeeeeeee.eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.........e........................................................."u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIeeeeeeeeeeeeeeeeeeeeINNNNNNNNNN......IIIIIIeeeeIIIIeeeIeeeIIeeeeeeeIIIeeeeIIIIIIIIIII"u8 +
        "IIeeeeeeeeeeeeIeNNNNNNNNNNeeee..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.A.....A..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAA..AAAAAAA.A.AAAA..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAA.AAAA..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAA..AAAAAAA.A.AAAA..AAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAA.AAAA..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..eee................................"u8 +
        "AAAAAAAAAAAAAAAA................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..AAAAAA.."u8 +
        ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..AAAAAAAAAAAAAAAAA"u8 +
        "_AAAAAAAAAAAAAAAAAAAAAAAAAA.....AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...AAAAAAAAAAA......."u8 +
        "AAAAAAAAAAAAAAAAAAeeee.........AAAAAAAAAAAAAAAAAAAeee...........AAAAAAAAAAAAAAAAAAee............AAAAAAAAAAAAA.AAA.ee............"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee...I....Ie..NNNNNNNNNN......................"u8 +
        "...........eeefeNNNNNNNNNN......AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......."u8 +
        "AAAAAeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeA.....AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.........."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.eeeeeeeeeeee....eeeeeeeeeeee..........NNNNNNNNNNIIIIIIIIIIIIIIIIIIIIIIIIIIIIII..IIIII..........."u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII....IIIIIIIIIIIIIIIIIIIIIIIIII......NNNNNNNNNN......................................"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAeeeee....IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIeeeeeeeeee.eeeeeeeeeeeeeeeeeeeeeeeeeeeee..e"u8 +
        "NNNNNNNNNN......NNNNNNNNNN.............I........eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee................................................."u8 +
        "eeeeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeeAAAAAAAA...NNNNNNNNNN.................eeeeeeeee............"u8 +
        "eeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeAANNNNNNNNNNAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeee............"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeeeee........NNNNNNNNNN...AAANNNNNNNNNNAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.."u8 +
        "AAAAAAAAA.......AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..AAA................eee.eeeeeeeeeeeeeeeeeeeeeAAAAeAAAAAAeAAeeeA....."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"u8 +
        "AAAAAAAAAAAAAAAAAAAAAA..AAAAAA..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..AAAAAA..AAAAAAAA.A.A.A.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAA.A...AAA.AAAAAAA...AAAA..AAAAAA....AAAAAAAAAAAAA.....AAA.AAAAAAA..."u8 +
        "_______.___.ezff........mm..........m..lwwfffffx............P..xx...u....P..........x.........._fffff.ffffffffff.A.............A"u8 +
        "................AAAAAAAAAAAAA...................................................eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee..............."u8 +
        "..A....A..AAAAAAAAAA.A...AAAAA....P.A.A.A.AAAA.AAAAAAAAAAQ..AAAA.....AAAAA....A.................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAA...........PPPPPP...............PP....................................................................................."u8 +
        "................................................................................................................................"u8 +
        "..........................PP............P......................................................................................."u8 +
        "........P......................................................................P.........................PPPPPPPPPPP....PPP....."u8 +
        "......................................................AAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......................"u8 +
        "..........................................PP..........P.........P..........................................................PPPP."u8 +
        "PPPPPP.PPPPPPPPPPPP.PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"u8 +
        "PPPPPP..........PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"u8 +
        "PPPPPP..PPPPPPPPPPP.P.P......P...P......P..........PP...............P..P....P.P....PPP.P...........PPPPP........................"u8 +
        ".....................PPP.........P..............P..............P................................................................"u8 +
        "....................................................PP.........................................................................."u8 +
        ".....PPP...................PP...................................................P....P.........................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......AAAAeeeAA............"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.A.....A..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.......A...............e"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAA.........AAAAAAA.AAAAAAA.AAAAAAA.AAAAAAA.AAAAAAA.AAAAAAA.AAAAAAA.AAAAAAA.eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"u8 +
        "...............................................A................................................................................"u8 +
        "_....AII.........................IIIIIIIIIeeeeeePKKKKK..IIIAAP...IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII"u8 +
        "IIIIIIIIIIIIIIIIIIIIIII..eeKKIIIKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK.KKKK"u8 +
        ".....AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAA.................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA................................................KKKKKKKKKKKKKKKK"u8 +
        ".......................P.P......................................................KKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK."u8 +
        "KKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK........................................"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII................................................................"u8 +
        "AAAAAAAAAAAAA...................................................................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.."u8 +
        "AAAAAAAAAAAAA...AAAAAAAAAAAAAAAANNNNNNNNNNAA....................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeee.eeeeeeeeee.A"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAee.............."u8 +
        "........AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.....AA.A.AAAAA........................AAAAAAAAAAAAAA"u8 +
        "AAeAAAeAAAAeAAAAAAAAAAAAAAAAAAAAAAAeeeee....e...................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA............"u8 +
        "eeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeee..........NNNNNNNNNN......eeeeeeeeeeeeeeeeeeAAAAAA...A.AAe"u8 +
        "NNNNNNNNNNAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeee..AAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeee............AAAAAAAAAAAAAAAAAAAAAAAAAAAAA..."u8 +
        "eeeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeee..............ANNNNNNNNNN......IIIIIeIIIIIIIIIINNNNNNNNNNIIIII."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeee.........AAAeAAAAAAAAee..NNNNNNNNNN......IIIIIIIIIIIIIIIIIIIIIII...IeeeII"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIeIeeeIIeeIIIIIeeIeI........................III..AAAAAAAAAAAeeeee..AAAee........."u8 +
        ".AAAAAA..AAAAAA..AAAAAA.........AAAAAAA.AAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......AAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeee.ee..NNNNNNNNNN......"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA............AAAAAAAAAAAAAAAAAAAAAAA....AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...."u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII..IIIIIIIIIIIIIIII"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII......................................"u8 +
        "AAAAAAA............AAAAA.....HeHHHHHHHHHH.HHHHHHHHHHHHH.HHHHH.H.HH.HH.HHHHHHHHHHAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.................................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAA..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA........................................AAAAAAAAAAAA...."u8 +
        "eeeeeeeeeeeeeeeeu..lu...........eeeeeeeeeeeeeeee...xx........................xxxu.m.ul..........................AAAAA.AAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..f"u8 +
        ".......m....u.m.NNNNNNNNNNlu.....AAAAAAAAAAAAAAAAAAAAAAAAAA....x.AAAAAAAAAAAAAAAAAAAAAAAAAA...........KKKKKKKKKKKKKKKKKKKKKKKKKK"u8 +
        "KKKKKKKKKKKKKKKKKKKKKKKKKKKKKKeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...AAAAAA..AAAAAA..AAAAAA..AAA............................fff...."u8 +
        "AAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAA..AAAAAAAAAAAAAA.................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA....."u8 +
        "................................................................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..........."u8 +
        ".............................................................................................................................e.."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAA...AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...............e..............................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.............AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.....AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeee....."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA....AAAAAAAA.AAAAA.........................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..NNNNNNNNNN......AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA....AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA........AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA............AAAAAAAAAAA.AAAA"u8 +
        "AAAAAAAAAAA.AAAAAAA.AA.AAAAAAAAAAA.AAAAAAAAAAAAAAA.AAAAAAA.AA..................................................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.........AAAAAAAAAAAAAAAAAAAAAA..........AAAAAAAA........................"u8 +
        "AAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAA....................................................................."u8 +
        "AAAAAA..A.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AA...A..AAAAAAAAAAAAAAAAAAAAAAA..........AAAAAAAAAAAAAAAAAAAAAAA........."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.................................................................AAAAAAAAAAAAAAAAAAA.AA.........."u8 +
        "AAAAAAAAAAAAAAAAAAAAAA..........AAAAAAAAAAAAAAAAAAAAAAAAAA......................................................................"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......AA................................................................"u8 +
        "Aeee.ee.....eeeeAAAA.AAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAA..eee....e................................AAAAAAAAAAAAAAAAAAAAAAAAAAAAA..."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAA...................................AAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAee........................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..........AAAAAAAAAAAAAAAAAAAAAA..........AAAAAAAAAAAAAAAAAAA............."u8 +
        "AAAAAAAAAAAAAAAAAA.............................................................................................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......................................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.............AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA............."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeee........NNNNNNNNNN......................................................................"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ee...AA...........................................................................eee"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAA..........A........AAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeee...............................AAAAAAAAAAAAAAAA"u8 +
        "AAeeee..........................................AAAAAAAAAAAAAAAAAAAAA...........................AAAAAAAAAAAAAAAAAAAAAAA........."u8 +
        "eeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeee...............................NNNNNNNNNNeAAeeA.........e"u8 +
        "eeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeee..f....e..........f..AAAAAAAAAAAAAAAAAAAAAAAAA.......NNNNNNNNNN......"u8 +
        "eeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeee.NNNNNNNNNN....AeeA........AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAe..A........."u8 +
        "eeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeAAAA....eeee.eeNNNNNNNNNNA.A..................................."u8 +
        "AAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeee......eAAe.............................................................."u8 +
        "AAAAAAA.A.AAAA.AAAAAAAAAAAAAAA.AAAAAAAAAA.......AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeee.....NNNNNNNNNN......"u8 +
        "eeee.AAAAAAAA..AA..AAAAAAAAAAAAAAAAAAAAAA.AAAAAAA.AA.AAAAA.eeAeeeeeee..ee..eee..A......e.....AAAAAee..eeeeeee...eeeee..........."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeeeAAAA.....NNNNNNNNNN....eAAA.............................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeeeeeeAA.A........NNNNNNNNNN......................................"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeee..eeeeeeeee.......................AAAAee.................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeeeee...A...........NNNNNNNNNN......................................"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeA.......NNNNNNNNNN......................................................"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIII..eeeeeeeeeeeeeee....NNNNNNNNNN......IIIIIII........................................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeeeeeeeee....................................................................."u8 +
        "................................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAANNNNNNNNNN.....................A"u8 +
        "AAAAAAA..A..AAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAAAAeeeeee.ee..eeeeAeAee............NNNNNNNNNN......................................"u8 +
        "................................AAAAAAAA..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeee..eeeeeeeA.Ae..........................."u8 +
        "AeeeeeeeeeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeAeeee........e........AeeeeeeeeeeeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAeeeeeeeeeeeeeeee...A..................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......."u8 +
        "AAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeee.eeeeeeeeA...............NNNNNNNNNN........................AAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAA..eeeeeeeeeeeeeeeeeeeeee.eeeeeeeeeeeeee........................................................................."u8 +
        "AAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeee...e.ee.eeeeeeeAe........NNNNNNNNNN......AAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAeeeee.ee.eeeeeA.......NNNNNNNNNN......................................................................................"u8 +
        "................................................................................................AAAAAAAAAAAAAAAAAAAeeee........."u8 +
        "eeAeAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeee...eeeee.............NNNNNNNNNN......................................"u8 +
        "................................................A..............................................................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAA......................................................................................................"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA............................................................"u8 +
        "................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..............."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAffffffffffffffffeAAAAAAeeeeeeeeeeeeeee.........................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA........................................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.......AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.NNNNNNNNNN......AAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.NNNNNNNNNN......AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..eeeee..........."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeee.........AAAA............NNNNNNNNNN.........AAAAAAAAAAAAAAAAAAAAA.....AAA"u8 +
        "AAAAAAAAAAAAAAAA................................................................................................................"u8 +
        "................................................................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA....eAeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"u8 +
        "eeeeeeee.......eeeeAAAAAAAAAAAAA................................................................AA.Ae...........ee.............."u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII........"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII.........................................."u8 +
        "IIIIIIIII......................................................................................................................."u8 +
        "................................................................................................................KKKK.KKKKKKK.KK."u8 +
        "KIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIKKK...............I.............................III..K..............KKKK........IIIIIIIIIIIIIIII"u8 +
        "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII...."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.....AAAAAAAAAAAAA..."u8 +
        "AAAAAAAAA.......AAAAAAAAAA...ee.ffff............................................................................................"u8 +
        "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee..eeeeeeeeeeeeeeeeeeeeeee........................................................."u8 +
        ".....................................................................................................eeeee...eeeeeeffffffffeeeee"u8 +
        "eee..eeeeeee..............................eeee.................................................................................."u8 +
        "..................................................................eee..........................................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AA..A..AA..AAAA.AAAAAAAAAAAA.A.AAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAA.AAAA..AAAAAAAA.AAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAA.AAAAA.A...AAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..AAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAA"u8 +
        "AAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA"u8 +
        "AAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAA..NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN"u8 +
        "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee....eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee........e.........."u8 +
        "....e......................eeeee.eeeeeeeeeeeeeee................................................................................"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA......AAAAAA....................................................................................."u8 +
        "eeeeeee.eeeeeeeeeeeeeeeee..eeeeeee.ee.eeeee.....AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.................."u8 +
        "...............e................................................................................................................"u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...eeeeeeeAAAAAAA..NNNNNNNNNN....A................................................."u8 +
        "................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAe.................AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeNNNNNNNNNN......"u8 +
        "................................................................................AAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeNNNNNNNNNN......"u8 +
        "................................................................................................AAAAAAA.AAAA.AA.AAAAAAAAAAAAAAA."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA...........eeeeeee........................................."u8 +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAeeeeeeeA....NNNNNNNNNN......................................"u8 +
        "AAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAA.AA.A..A.AAAAAAAAAA.AAAA.A.A......A....A.A.A.AAA.AA.A..A.A.A.A.A.AA.A..AAAA.AAAAAAA.AAAA.AAAA.A."u8 +
        "AAAAAAAAAA.AAAAAAAAAAAAAAAAA.....AAA.AAAAA.AAAAAAAAAAAAAAAAA...................................................................."u8 +
        "PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"u8 +
        ".............PPP...............................PAAAAAAAAAAAAAAAAAAAAAAAAAA......AAAAAAAAAAAAAAAAAAAAAAAAAA..PPPPQQAAAAAAAAAAAAQQ"u8 +
        "AAAAAAAAAA....P..PPPPPPPPPP..................PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPRRRRRRRRRRRRRRRRRRRRRRRRRR"u8 +
        ".PPPPPPPPPPPPPPP..........P....................P..PPPPPPPPP.PPPP.........PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"u8 +
        "PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPeeeee"u8 +
        "PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP........PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"u8 +
        "PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP................................................"u8 +
        "....................................................................................................................PPPPPPPPPPPP"u8 +
        ".....................................................................................PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"u8 +
        "............PPPP........................................................PPPPPPPP..........PPPPPP................................"u8 +
        "........PPPPPPPP..............................PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"u8 +
        "............PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP.PPPPPPPPPP.PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"u8 +
        "................................................................................................................NNNNNNNNNN......"u8 +
        "PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP.."u8;
}
